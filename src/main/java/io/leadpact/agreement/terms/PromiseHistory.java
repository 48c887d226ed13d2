package io.leadpact.agreement.terms;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All versions, and which was in force when. Where two begin together the later one counts. */
public final class PromiseHistory {

  private final List<PromiseSet> latestFirst;

  public PromiseHistory(List<PromiseSet> versions) {
    latestFirst =
        versions.stream()
            .sorted(
                Comparator.comparing((PromiseSet set) -> set.since().orElse(Instant.MIN))
                    .thenComparing(PromiseSet::version)
                    .reversed())
            .toList();
  }

  public Optional<PromiseSet> inForceAt(Instant moment) {
    return latestFirst.stream()
        .filter(set -> set.since().map(since -> !since.isAfter(moment)).orElse(true))
        .findFirst();
  }

  /** The same for quotas. */
  public Set<String> quotaKeys() {
    var keys = new LinkedHashSet<String>();
    latestFirst.forEach(set -> set.quotas().forEach(quota -> keys.add(quota.key())));
    return keys;
  }

  /** The keys of every promise ever made, newest version first. */
  public Set<String> keys() {
    var keys = new LinkedHashSet<String>();
    latestFirst.forEach(set -> set.promises().forEach(promise -> keys.add(promise.key())));
    return keys;
  }

  public List<PromiseSet> latestFirst() {
    return latestFirst;
  }
}
