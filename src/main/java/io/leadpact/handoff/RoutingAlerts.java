package io.leadpact.handoff;

import io.leadpact.clock.AlertRaised;
import io.leadpact.clock.FollowUps;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Notes, with the warning of a clock, that its lead is to go to somebody else before the breach.
 */
@Service
class RoutingAlerts {

  static final String REASSIGN = "re-assign";

  private final RoutingRules rules;
  private final FollowUps followUps;
  private final Clock clock;

  RoutingAlerts(RoutingRules rules, FollowUps followUps, Clock clock) {
    this.rules = rules;
    this.followUps = followUps;
    this.clock = clock;
  }

  /** Within the transaction of the sweep. */
  @EventListener
  void on(AlertRaised alert) {
    if (alert.kind() != AlertRaised.Kind.WARNING || alert.person() == null) {
      return;
    }
    rules
        .read()
        .of(alert.team())
        .map(plan -> plan.plan().reassignMinutes())
        .ifPresent(
            minutes -> {
              var at = alert.dueAt().minus(Duration.ofMinutes(minutes));
              var now = clock.instant();
              followUps.note(REASSIGN, List.of(alert.lead()), at.isAfter(now) ? at : now);
            });
  }
}
