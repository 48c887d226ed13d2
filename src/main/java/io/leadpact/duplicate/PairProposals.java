package io.leadpact.duplicate;

import io.leadpact.duplicate.likeness.Likeness;
import io.leadpact.lead.Survivors;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Compares candidates and proposes the pairs that may be one person. What somebody called not the
 * same is never proposed again.
 */
@Service
class PairProposals {

  private final PairStore pairs;
  private final Survivors survivors;
  private final Clock clock;

  PairProposals(PairStore pairs, Survivors survivors, Clock clock) {
    this.pairs = pairs;
    this.survivors = survivors;
    this.clock = clock;
  }

  /** Proposes those of these who are alike, and withdraws those who are so no longer. */
  void revise(Set<Two> candidates, Acquaintances met) {
    var merged = withMerged(candidates);
    var apart = candidates.stream().filter(pair -> !merged.contains(pair)).toList();
    if (!apart.isEmpty()) {
      compare(apart, met);
    }
  }

  private void compare(List<Two> candidates, Acquaintances met) {
    var families = survivors.families(leads(candidates));
    var members = families.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    var decided = pairs.of(members);
    met.meetOthers(members);
    var found = new HashMap<Two, Likeness>();
    var gone = withMerged(decided.keySet());
    for (var pair : candidates) {
      var older = families.getOrDefault(pair.older(), Set.of());
      var younger = families.getOrDefault(pair.younger(), Set.of());
      if (dismissed(older, younger, decided)) {
        gone.add(pair);
      } else {
        Likeness.between(met.together(older), met.together(younger))
            .ifPresentOrElse(likeness -> found.put(pair, likeness), () -> gone.add(pair));
      }
    }
    pairs.propose(found, clock.instant());
    pairs.withdraw(gone);
  }

  private Set<Two> withMerged(Collection<Two> some) {
    var merged = survivors.of(leads(some)).keySet();
    return some.stream()
        .filter(pair -> merged.contains(pair.older()) || merged.contains(pair.younger()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<Long> leads(Collection<Two> some) {
    var leads = new HashSet<Long>();
    some.forEach(pair -> leads.addAll(List.of(pair.older(), pair.younger())));
    return leads;
  }

  private static boolean dismissed(Set<Long> some, Set<Long> others, Map<Two, Boolean> decided) {
    return some.stream()
        .anyMatch(
            one ->
                others.stream().anyMatch(other -> !decided.getOrDefault(Two.of(one, other), true)));
  }
}
