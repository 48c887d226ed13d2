package io.leadpact.handoff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads were given to people, or can no longer be given to anybody by themselves. */
public record LeadsAssigned(List<One> leads) {

  /**
   * One of them.
   *
   * @param person who gets it; null where it came back too often, and somebody has to decide
   * @param previous who held it until then
   */
  public record One(
      long lead,
      Instant at,
      AssignmentCause cause,
      String team,
      @Nullable String person,
      @Nullable String previous) {}

  static LeadsAssigned of(List<Assignment> decisions) {
    return new LeadsAssigned(
        decisions.stream()
            .filter(one -> one.assigned() || one.outcome().equals(Assignment.STOPPED))
            .map(
                one ->
                    new One(
                        one.lead(),
                        one.at(),
                        one.cause(),
                        one.team(),
                        one.person(),
                        one.previous()))
            .toList());
  }
}
