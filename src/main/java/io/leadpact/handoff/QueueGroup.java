package io.leadpact.handoff;

import io.leadpact.clock.ClockView;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How soon something is due on a lead. In the order of the queue. */
public enum QueueGroup {
  LATE,
  HOUR,
  TODAY,
  LATER,
  /** No promise runs on it; it is theirs all the same. */
  QUIET,
  /** Its clock is paused, or its calendar is closed. */
  STILL;

  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  /**
   * @param tonight the end of the reader's day
   */
  static QueueGroup of(@Nullable ClockView clock, Instant tonight) {
    if (clock == null) {
      return QUIET;
    }
    if (clock.late()) {
      return LATE;
    }
    if (clock.standsStill()) {
      return STILL;
    }
    var left = clock.leftMs();
    var due = clock.dueAt();
    if (left != null && left <= HOUR_MILLIS) {
      return HOUR;
    }
    return due != null && due.isBefore(tonight) ? TODAY : LATER;
  }
}
