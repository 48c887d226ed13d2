package io.leadpact.handoff;

import java.util.Set;

/**
 * What is to be done about a lead.
 *
 * @param notTo who should not get it
 * @param onlyToSomebody where nobody is free it stays with whom it is
 */
record RoutingErrand(
    RoutingPlan plan, AssignmentCause cause, Set<String> notTo, boolean onlyToSomebody) {

  static RoutingErrand of(RoutingPlan plan, AssignmentCause cause) {
    return new RoutingErrand(plan, cause, Set.of(), false);
  }
}
