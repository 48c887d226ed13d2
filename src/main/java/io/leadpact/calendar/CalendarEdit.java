package io.leadpact.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of a calendar as it was made.
 *
 * @param number from 1 in the order in which they were made
 * @param edits how often it was replaced while no journal had begun
 * @param effectiveFrom the first day on which it holds; empty: since always
 * @param correctsPast it holds for what was judged before it was made, too
 */
public record CalendarEdit(
    int number,
    int edits,
    Optional<LocalDate> effectiveFrom,
    Instant madeAt,
    String madeBy,
    boolean correctsPast,
    CalendarTerms terms) {

  LocalDate firstDay() {
    return effectiveFrom.orElse(LocalDate.MIN);
  }
}
