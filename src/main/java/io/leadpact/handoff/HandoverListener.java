package io.leadpact.handoff;

import io.leadpact.clock.FollowUps;
import io.leadpact.context.ActivitiesRecorded;
import io.leadpact.context.ActivityKind;
import io.leadpact.qualification.LeadsScored;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes which leads asked for sales or reached the score that hands them over. */
@Component
class HandoverListener {

  private final RoutingRules rules;
  private final FollowUps followUps;

  HandoverListener(RoutingRules rules, FollowUps followUps) {
    this.rules = rules;
    this.followUps = followUps;
  }

  /** Most that leads do asks for nobody, and costs nothing here. */
  @EventListener
  void on(ActivitiesRecorded recorded) {
    if (recorded.kinds().values().stream()
        .anyMatch(kinds -> kinds.stream().anyMatch(ActivityKind::asksForSales))) {
      var triggers = rules.read().triggers();
      followUps.note(
          HandoverWork.BY_ACTION,
          recorded.kinds().entrySet().stream()
              .filter(one -> triggers.any(one.getValue()))
              .map(Map.Entry::getKey)
              .toList());
    }
  }

  @EventListener
  void on(LeadsScored scored) {
    var least = rules.read().triggers().score();
    if (least != null) {
      followUps.note(
          HandoverWork.BY_SCORE,
          scored.scores().entrySet().stream()
              .filter(one -> one.getValue() >= least)
              .map(Map.Entry::getKey)
              .toList());
    }
  }
}
