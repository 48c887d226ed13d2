package io.leadpact.handoff;

import io.leadpact.clock.FollowUps;
import io.leadpact.handoff.routing.Plan;
import io.leadpact.identity.Actor;
import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How teams share out their leads, said by those who head them. */
@Service
public class Routings {

  private final RoutingPlanStore plans;
  private final AssignmentStore assignments;
  private final Roster roster;
  private final FollowUps followUps;
  private final Audit audit;
  private final Clock clock;

  Routings(
      RoutingPlanStore plans,
      AssignmentStore assignments,
      Roster roster,
      FollowUps followUps,
      Audit audit,
      Clock clock) {
    this.plans = plans;
    this.assignments = assignments;
    this.roster = roster;
    this.followUps = followUps;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws NotFound where there is no such team
   */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public RoutingPlan find(String team) {
    roster.team(team);
    return plans.newest(team).orElseGet(() -> RoutingPlan.none(team));
  }

  /**
   * Says how a team shares out its leads from now on. Leads that wait with it are looked at again.
   *
   * @param expectedTag the {@link RoutingPlan#tag} that the caller has seen, or null where it does
   *     not matter
   * @throws Conflict where somebody else changed it meanwhile
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public RoutingPlan define(String team, Plan plan, @Nullable String expectedTag) {
    roster.team(team);
    plans.hold(team);
    var present = plans.newest(team).orElseGet(() -> RoutingPlan.none(team));
    if (expectedTag != null && !expectedTag.equals(present.tag())) {
      throw new Conflict("routing.stale", "Somebody else changed this meanwhile");
    }
    roster.check(plan, present.plan());
    if (present.version() > 0 && present.plan().equals(plan)) {
      return present;
    }
    var changed =
        new RoutingPlan(team, present.version() + 1, plan, clock.instant(), Actor.current());
    plans.write(changed);
    followUps.note(RoutingTriggers.ROUTE, assignments.waiting(team));
    audit.note("routing.changed", "team:" + team, Map.of("version", changed.version()));
    return changed;
  }

  /** Puts back what was said before a version, as a new one. */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public RoutingPlan undo(String team, int version) {
    var before = version > 1 ? plans.version(team, version - 1) : Optional.<RoutingPlan>empty();
    return define(team, before.map(RoutingPlan::plan).orElse(Plan.NONE), team + "." + version);
  }
}
