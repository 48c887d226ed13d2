package io.leadpact.report.measure;

import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.clock.fold.FoldedClock.State;

/**
 * What clocks add to the figures of their promise, as far as it does not depend on the time of
 * reading. Open ones are those that are neither met nor breached.
 *
 * @param answered stopped by what was promised, in time or late
 * @param spentMs the time that those took together, in the unit of the promise
 * @param overdue running: past due as soon as the time of their cell has come
 */
public record ClockCounts(
    long started, long met, long breached, long answered, long spentMs, long overdue) {

  public static final ClockCounts NONE = new ClockCounts(0, 0, 0, 0, 0);

  public ClockCounts(long started, long met, long breached, long answered, long spentMs) {
    this(started, met, breached, answered, spentMs, 0);
  }

  /** A cancelled clock adds nothing. */
  public static ClockCounts of(FoldedClock clock) {
    if (clock.state() == State.CANCELLED) {
      return NONE;
    }
    var spent = answered(clock) ? clock.spentMs() : null;
    return new ClockCounts(
        1,
        clock.state() == State.MET ? 1 : 0,
        clock.state() == State.BREACHED ? 1 : 0,
        answered(clock) ? 1 : 0,
        spent == null ? 0 : spent);
  }

  ClockCounts withOverdue(long clocks) {
    return new ClockCounts(started, met, breached, answered, spentMs, clocks);
  }

  static boolean answered(FoldedClock clock) {
    return clock.stopSeq() != null
        && (clock.state() == State.MET || clock.state() == State.BREACHED);
  }

  public ClockCounts plus(ClockCounts other) {
    return new ClockCounts(
        started + other.started,
        met + other.met,
        breached + other.breached,
        answered + other.answered,
        spentMs + other.spentMs,
        overdue + other.overdue);
  }

  public ClockCounts negated() {
    return new ClockCounts(-started, -met, -breached, -answered, -spentMs, -overdue);
  }
}
