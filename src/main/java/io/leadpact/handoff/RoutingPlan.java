package io.leadpact.handoff;

import io.leadpact.handoff.routing.Plan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a team shares out its leads, as somebody said it.
 *
 * @param version 0: nobody ever did
 */
public record RoutingPlan(
    String team, int version, Plan plan, @Nullable Instant madeAt, @Nullable String madeBy) {

  static RoutingPlan none(String team) {
    return new RoutingPlan(team, 0, Plan.NONE, null, null);
  }

  /** Tells this state from any other: sent as {@code ETag}. */
  public String tag() {
    return team + "." + version;
  }
}
