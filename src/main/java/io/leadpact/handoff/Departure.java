package io.leadpact.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody left or is away for long, and their leads go to others.
 *
 * @param heir who gets them; null: whoever of the team's routing
 * @param leads how many there were
 * @param left how many they still hold
 */
public record Departure(
    long id,
    String person,
    AssignmentCause cause,
    @Nullable String heir,
    int leads,
    int left,
    Instant askedAt,
    @Nullable Instant doneAt) {

  public boolean underWay() {
    return doneAt == null && left > 0;
  }

  /** How many have gone to others. */
  public int gone() {
    return Math.max(0, leads - left);
  }
}
