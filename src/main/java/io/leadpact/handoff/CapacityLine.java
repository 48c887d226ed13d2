package io.leadpact.handoff;

import io.leadpact.handoff.routing.Member;
import io.leadpact.handoff.routing.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as heads see them: what they hold and whether they are there.
 *
 * @param trouble LEFT, AWAY, OUTSIDE_HOURS or FULL; null: ready for the next lead
 * @param from when they are at work again
 */
public record CapacityLine(
    Member member, int open, @Nullable Verdict trouble, @Nullable Instant from) {

  /** How full they are in hundredths; null: they can hold any number. */
  public @Nullable Integer share() {
    var capacity = member.capacity();
    return capacity == null ? null : Math.min(100, open * 100 / capacity);
  }
}
