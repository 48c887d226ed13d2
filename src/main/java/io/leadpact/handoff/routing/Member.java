package io.leadpact.handoff.routing;

import io.leadpact.kernel.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be given leads of a team.
 *
 * @param person {@code user:12}
 * @param weight how many of the leads compared to others; counts where the method is weighted
 * @param capacity how many open leads they can hold; null: any number
 * @param segments the only segments they take; none: all
 * @param regions the only territories they take; none: all
 */
public record Member(
    String person,
    int weight,
    @Nullable Integer capacity,
    List<String> segments,
    List<String> regions) {

  private static final int HEAVIEST = 100;
  private static final int MOST = 10_000;

  public Member {
    if (weight < 1 || weight > HEAVIEST) {
      throw new RuleViolation("routing.weight", "A weight is 1 to " + HEAVIEST, "weight", HEAVIEST);
    }
    if (capacity != null && (capacity < 1 || capacity > MOST)) {
      throw new RuleViolation("routing.capacity", "A capacity is 1 to " + MOST, "capacity", MOST);
    }
    segments = Words.of(segments);
    regions = Words.of(regions);
  }

  boolean full(int open) {
    return capacity != null && open >= capacity;
  }
}
