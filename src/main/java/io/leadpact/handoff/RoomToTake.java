package io.leadpact.handoff;

import io.leadpact.handoff.routing.Member;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many leads people can hold as their team shares them out, and whether there is room left. */
@Component
class RoomToTake {

  private final RoutingRules rules;
  private final RoutingPlanStore plans;
  private final CapacityLoads loads;

  RoomToTake(RoutingRules rules, RoutingPlanStore plans, CapacityLoads loads) {
    this.rules = rules;
    this.plans = plans;
    this.loads = loads;
  }

  /** How many open leads somebody holds. */
  int held(String person) {
    return loads.of(person);
  }

  /** Empty: any number. */
  Optional<Integer> of(String person, String team) {
    return rules
        .read()
        .of(team)
        .flatMap(
            plan ->
                plan.plan().members().stream()
                    .filter(member -> member.person().equals(person))
                    .findFirst())
        .map(Member::capacity);
  }

  /**
   * Holds off whoever else gives leads of the team to people, where it matters how many they hold.
   *
   * @throws RuleViolation where they hold as many as they can
   */
  void check(SignedIn who, String team) {
    var capacity = of(who.actor(), team);
    if (capacity.isPresent()) {
      plans.hold(team);
      if (held(who.actor()) >= capacity.get()) {
        throw new RuleViolation("queue.full", "No room for another lead", "lead", capacity.get());
      }
    }
  }
}
