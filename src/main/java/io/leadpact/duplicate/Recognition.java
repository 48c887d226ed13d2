package io.leadpact.duplicate;

import io.leadpact.clock.FollowUp;
import io.leadpact.duplicate.likeness.Likeness;
import io.leadpact.duplicate.likeness.Traces;
import io.leadpact.lead.LeadId;
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
 * Recognises who came before: keeps the traces of leads and proposes the pairs that follow from
 * them. Leads that were merged speak for the one that goes on; what somebody called not the same is
 * never proposed again.
 */
@Service
class Recognition implements FollowUp {

  static final String KIND = "duplicate";

  private final TraceStore traces;
  private final PairStore pairs;
  private final Survivors survivors;
  private final HomeCountry home;
  private final Clock clock;

  Recognition(
      TraceStore traces, PairStore pairs, Survivors survivors, HomeCountry home, Clock clock) {
    this.traces = traces;
    this.pairs = pairs;
    this.survivors = survivors;
    this.home = home;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void follow(List<LeadId> leads) {
    traces.alone();
    var known = traces.known(leads.stream().map(LeadId::value).toList());
    if (!known.isEmpty()) {
      var country = home.code();
      var fresh = new HashMap<Long, Traces>();
      known.forEach((lead, its) -> fresh.put(lead, Traces.of(its, country)));
      traces.keep(fresh);
      propose(asNow(known.keySet()));
    }
  }

  private void propose(Set<Long> leads) {
    var wanted = candidates(leads);
    var all = new HashSet<Long>();
    wanted.forEach(pair -> all.addAll(List.of(pair.older(), pair.younger())));
    var families = survivors.families(all);
    var members = families.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    var decided = pairs.of(members);
    var its = traces.of(members);
    var found = new HashMap<Two, Likeness>();
    var gone = new HashSet<Two>();
    for (var pair : wanted) {
      var older = families.getOrDefault(pair.older(), Set.of());
      var younger = families.getOrDefault(pair.younger(), Set.of());
      if (dismissed(older, younger, decided)) {
        gone.add(pair);
      } else {
        Likeness.between(together(older, its), together(younger, its))
            .ifPresentOrElse(likeness -> found.put(pair, likeness), () -> gone.add(pair));
      }
    }
    gone.addAll(withMerged(decided.keySet()));
    pairs.propose(found, clock.instant());
    pairs.withdraw(gone);
  }

  /** With whom each shares something, or was thought to. */
  private Set<Two> candidates(Set<Long> leads) {
    var families = survivors.families(leads);
    var survivorOf = new HashMap<Long, Long>();
    families.forEach((lead, its) -> its.forEach(member -> survivorOf.put(member, lead)));
    var alike = traces.alike(survivorOf.keySet());
    var now = survivors.of(alike.stream().map(TraceStore.Alike::other).toList());
    var candidates = new HashSet<Two>();
    for (var one : alike) {
      var lead = survivorOf.getOrDefault(one.lead(), one.lead());
      var other = now.getOrDefault(one.other(), one.other());
      if (!lead.equals(other)) {
        candidates.add(Two.of(lead, other));
      }
    }
    pairs.of(leads).forEach((pair, open) -> candidates.add(pair));
    candidates.removeAll(withMerged(candidates));
    return candidates;
  }

  private Set<Two> withMerged(Collection<Two> some) {
    var leads = new HashSet<Long>();
    some.forEach(pair -> leads.addAll(List.of(pair.older(), pair.younger())));
    var merged = survivors.of(leads).keySet();
    return some.stream()
        .filter(pair -> merged.contains(pair.older()) || merged.contains(pair.younger()))
        .collect(Collectors.toSet());
  }

  private Set<Long> asNow(Set<Long> leads) {
    var now = survivors.of(leads);
    return leads.stream().map(lead -> now.getOrDefault(lead, lead)).collect(Collectors.toSet());
  }

  private static boolean dismissed(Set<Long> some, Set<Long> others, Map<Two, Boolean> decided) {
    return some.stream()
        .anyMatch(
            one ->
                others.stream().anyMatch(other -> !decided.getOrDefault(Two.of(one, other), true)));
  }

  private static Traces together(Set<Long> family, Map<Long, Traces> traces) {
    return family.stream()
        .map(lead -> traces.getOrDefault(lead, Traces.NONE))
        .reduce(Traces.NONE, Traces::with);
  }
}
