package io.leadpact.report.measure;

import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.clock.fold.FoldedClock.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a clock counted at a moment, and whether another count of it changes the past. */
public enum Restating {
  NOT_COUNTED,
  OPEN,
  MET,
  BREACHED;

  public static Restating of(@Nullable FoldedClock clock, Instant now) {
    if (clock == null || clock.state() == State.CANCELLED) {
      return NOT_COUNTED;
    }
    return switch (clock.state()) {
      case MET -> MET;
      case BREACHED -> BREACHED;
      default -> clock.dueAt() != null && !clock.dueAt().isAfter(now) ? BREACHED : OPEN;
    };
  }

  /**
   * That an open clock is met or breached is the course of things. That there is another clock, or
   * one less, or another judgement of one, or another start, changes the past.
   */
  public static boolean changesThePast(
      @Nullable FoldedClock before, @Nullable FoldedClock after, Instant now) {
    var was = of(before, now);
    var is = of(after, now);
    if (was == NOT_COUNTED || is == NOT_COUNTED) {
      return was != is;
    }
    return was != OPEN && was != is
        || before != null && after != null && !before.startedAt().equals(after.startedAt());
  }
}
