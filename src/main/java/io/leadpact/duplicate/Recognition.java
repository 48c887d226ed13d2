package io.leadpact.duplicate;

import io.leadpact.clock.FollowUp;
import io.leadpact.duplicate.TraceStore.Standing;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Survivors;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Recognises who came before: keeps the traces of leads and has everybody compared who shares one.
 * Leads that were merged speak for the one that goes on.
 */
@Service
class Recognition implements FollowUp {

  static final String KIND = "duplicate";

  private final TraceStore traces;
  private final PairStore pairs;
  private final Survivors survivors;
  private final HomeCountry home;
  private final PairProposals proposals;

  Recognition(
      TraceStore traces,
      PairStore pairs,
      Survivors survivors,
      HomeCountry home,
      PairProposals proposals) {
    this.traces = traces;
    this.pairs = pairs;
    this.survivors = survivors;
    this.home = home;
    this.proposals = proposals;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int turn() {
    return 4;
  }

  @Override
  public void follow(List<LeadId> leads) {
    traces.alone();
    var standing = traces.standing(leads.stream().map(LeadId::value).toList());
    if (!standing.isEmpty()) {
      var met = new Acquaintances(traces, home.code());
      traces.keep(met.meet(standing));
      proposals.revise(candidates(standing), met);
    }
  }

  /** With whom each shares something, or was thought to. */
  private Set<Two> candidates(List<Standing> leads) {
    var survivorOf = survivorOf(leads);
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
    candidates.addAll(pairs.of(new HashSet<>(survivorOf.values())).keySet());
    return candidates;
  }

  /** All who speak for these leads as they are now, each with the one it speaks for. */
  private Map<Long, Long> survivorOf(List<Standing> leads) {
    var survivorOf = new HashMap<Long, Long>();
    var merged = new HashSet<Long>();
    for (var one : leads) {
      if (one.merged()) {
        merged.add(one.lead());
      } else {
        survivorOf.put(one.lead(), one.lead());
      }
    }
    if (!merged.isEmpty()) {
      survivors
          .families(asNow(merged))
          .forEach((lead, its) -> its.forEach(member -> survivorOf.put(member, lead)));
    }
    return survivorOf;
  }

  private Set<Long> asNow(Collection<Long> leads) {
    var now = survivors.of(leads);
    return leads.stream().map(lead -> now.getOrDefault(lead, lead)).collect(Collectors.toSet());
  }
}
