package io.leadpact.handoff;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a lead comes back by itself on a day, or would but for having come too often.
 *
 * @param name of the lead, null where it has none
 * @param returned the number of the entry by which it went back
 * @param dueAt the opening of that day
 * @param person who held it before it went
 * @param handBacks how often it went back, once it was stopped for that
 * @param decided somebody decided that it comes back however often it went
 */
public record Comeback(
    long lead,
    @Nullable String name,
    int returned,
    LocalDate day,
    Instant dueAt,
    @Nullable String person,
    @Nullable String team,
    @Nullable String reason,
    State state,
    int handBacks,
    boolean decided) {

  /** What became of it. */
  public enum State {
    WAITING,
    STOPPED,
    DONE,
    CANCELLED
  }

  public boolean open() {
    return state == State.WAITING || state == State.STOPPED;
  }

  public boolean stopped() {
    return state == State.STOPPED;
  }
}
