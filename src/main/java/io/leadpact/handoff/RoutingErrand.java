package io.leadpact.handoff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a lead.
 *
 * @param notTo who should not get it
 * @param onlyToSomebody where nobody is free it stays with whom it is
 * @param named who gets it whatever the plan says: a person decided; null: the plan decides
 */
record RoutingErrand(
    RoutingPlan plan,
    AssignmentCause cause,
    Set<String> notTo,
    boolean onlyToSomebody,
    @Nullable String named) {

  static RoutingErrand of(RoutingPlan plan, AssignmentCause cause) {
    return new RoutingErrand(plan, cause, Set.of(), false, null);
  }

  /** To anybody of the plan but them. */
  static RoutingErrand from(
      String person, RoutingPlan plan, AssignmentCause cause, boolean onlyToSomebody) {
    return new RoutingErrand(plan, cause, Set.of(person), onlyToSomebody, null);
  }

  /** To that person. */
  static RoutingErrand to(String person, RoutingPlan plan, AssignmentCause cause) {
    return new RoutingErrand(plan, cause, Set.of(), false, person);
  }
}
