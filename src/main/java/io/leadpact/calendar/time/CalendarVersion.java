package io.leadpact.calendar.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One edit of a calendar.
 *
 * @param effectiveFrom the first day of the version's zone on which it holds; empty: since always
 * @param madeAt when somebody made it
 * @param correctsPast it holds for what was judged before it was made, too
 */
public record CalendarVersion(
    Optional<LocalDate> effectiveFrom, Instant madeAt, boolean correctsPast, OpeningRules rules) {

  /** The only version of a calendar that was never edited. */
  public static CalendarVersion sinceAlways(OpeningRules rules) {
    return new CalendarVersion(Optional.empty(), Instant.EPOCH, false, rules);
  }
}
