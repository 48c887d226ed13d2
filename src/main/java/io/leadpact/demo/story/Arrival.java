package io.leadpact.demo.story;

import java.time.Instant;

/**
 * A lead comes in.
 *
 * @param seed for the dice of this lead, so that no other lead changes what becomes of it
 * @param fate what becomes of it
 */
public record Arrival(Instant at, Campaign campaign, long seed, Fate fate) {

  /** Most go their way; some stand at a chosen point so that something is due at any hour. */
  public enum Fate {
    ORDINARY,
    AT_THE_DESK,
    WAITS_FOR_A_CALL,
    WAITS_FOR_THE_LATE_ONE,
    WAITS_FOR_A_MEETING
  }
}
