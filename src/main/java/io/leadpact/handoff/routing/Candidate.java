package io.leadpact.handoff.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as they stand at the moment.
 *
 * @param open how many open leads they hold
 * @param active they have not left
 * @param away they are on leave
 * @param atWork when they are next at work, or the moment itself; null: never
 */
public record Candidate(
    Member member, int open, boolean active, boolean away, @Nullable Instant atWork) {

  String person() {
    return member.person();
  }

  /**
   * What keeps them from the next lead, whichever it is; null: nothing.
   *
   * @param outsideHours they are given leads also while they are not at work
   */
  public @Nullable Verdict trouble(Instant now, boolean outsideHours) {
    if (!active) {
      return Verdict.LEFT;
    }
    if (member.full(open)) {
      return Verdict.FULL;
    }
    if (away) {
      return Verdict.AWAY;
    }
    return outsideHours || (atWork != null && !atWork.isAfter(now)) ? null : Verdict.OUTSIDE_HOURS;
  }

  /** When they are at work again, where only that is in the way. */
  public @Nullable Instant from(@Nullable Verdict verdict) {
    return verdict != null && verdict.passes() ? atWork : null;
  }
}
