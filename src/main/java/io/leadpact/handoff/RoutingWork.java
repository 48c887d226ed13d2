package io.leadpact.handoff;

import io.leadpact.clock.FollowUp;
import io.leadpact.handoff.routing.Occasions;
import io.leadpact.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives leads that call for somebody to a team and its people, after what made them call. */
@Component
class RoutingWork implements FollowUp {

  private final RoutingDesk desk;

  RoutingWork(RoutingDesk desk) {
    this.desk = desk;
  }

  @Override
  public String kind() {
    return RoutingTriggers.ROUTE;
  }

  @Override
  public int turn() {
    return 1;
  }

  @Override
  public void follow(List<LeadId> leads) {
    desk.give(leads, RoutingWork::errand);
  }

  /** Somebody may have taken it meanwhile, or it ended: then there is none. */
  static Optional<RoutingErrand> errand(
      RoutingCase lead, RoutingRules.Snapshot rules, Instant now) {
    if (!lead.isOpen()) {
      return Optional.empty();
    }
    if (lead.waiting() != null && lead.stillWaits()) {
      var waiting = lead.waiting();
      return rules.of(waiting.team()).map(plan -> RoutingErrand.of(plan, waiting.cause()));
    }
    return Occasions.of(lead.journal(), rules.handedOver(now))
        .calling()
        .flatMap(
            occasion ->
                rules
                    .whoTakes(occasion, lead.traits())
                    .map(plan -> RoutingErrand.of(plan, AssignmentCause.of(occasion))));
  }
}
