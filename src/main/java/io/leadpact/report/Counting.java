package io.leadpact.report;

import io.leadpact.clock.LeadsChanged;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.OriginChanged;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import io.leadpact.lead.StateStore;
import io.leadpact.report.measure.Differences;
import io.leadpact.report.measure.LeadCounts;
import io.leadpact.report.measure.Origin;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what every change of leads adds to the figures, in the transaction that changes them. */
@Component
class Counting {

  private final DifferenceStore differences;
  private final Restatements restatements;
  private final StateStore states;
  private final Stages stages;

  Counting(
      DifferenceStore differences, Restatements restatements, StateStore states, Stages stages) {
    this.differences = differences;
    this.restatements = restatements;
    this.states = states;
    this.stages = stages;
  }

  @EventListener
  void on(LeadsChanged change) {
    var known =
        change.leads().stream()
            .filter(lead -> moved(lead, change.funnel()))
            .map(LeadsChanged.Lead::id)
            .toList();
    differences.write(differences(change, differences.origins(known)));
    restatements.note(change);
  }

  /** A lead that was there before and now adds something else. */
  private static boolean moved(LeadsChanged.Lead lead, List<String> funnel) {
    var before = lead.before();
    var after = lead.after();
    return before != null && (after == null || !LeadCounts.same(before, after, funnel));
  }

  /**
   * @param origins those of the leads that were known; new ones said it when they came in, and what
   *     is not moved needs none
   */
  static Differences differences(LeadsChanged change, Map<Long, Origin> origins) {
    var all = new Differences();
    change.clocks().forEach(clock -> all.clock(clock.before(), clock.after()));
    for (var lead : change.leads()) {
      var origin = origins.get(lead.id());
      if (origin == null && lead.before() != null) {
        continue;
      }
      var from = origin == null ? Origin.of(lead.arrival()) : origin;
      add(all, lead, from, change.funnel());
    }
    return all;
  }

  private static void add(
      Differences all, LeadsChanged.Lead lead, Origin origin, List<String> funnel) {
    var before = lead.before();
    var after = lead.after();
    if (before != null) {
      all.leadBefore(LeadCounts.of(before, origin, funnel));
    }
    if (after != null) {
      all.leadNow(LeadCounts.of(after, origin, funnel));
    }
  }

  /** The lead counts elsewhere now. It is locked, so that nothing is recorded of it meanwhile. */
  @EventListener
  void on(OriginChanged change) {
    var lead = change.lead().value();
    var state = states.lock(List.of(lead)).get(lead);
    if (state != null) {
      var funnel = stages.active().stream().map(Stage::key).toList();
      var all = new Differences();
      all.leadBefore(LeadCounts.of(state, origin(change.before()), funnel));
      all.leadNow(LeadCounts.of(state, origin(change.after()), funnel));
      differences.write(all);
    }
  }

  private static Origin origin(LeadDetails.Origin said) {
    return Origin.of(said.channel(), said.campaign());
  }
}
