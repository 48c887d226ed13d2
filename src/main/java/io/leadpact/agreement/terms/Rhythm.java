package io.leadpact.agreement.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often a term is judged. Weeks begin on Monday, the others with the calendar year. */
public enum Rhythm {
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** The first day of the period in which the day lies. */
  public LocalDate first(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the period after that in which the day lies. */
  public LocalDate next(LocalDate day) {
    var first = first(day);
    return switch (this) {
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
      case QUARTER -> first.plusMonths(3);
      case YEAR -> first.plusYears(1);
    };
  }

  /** The first day of the period so many before that in which the day lies. */
  public LocalDate back(LocalDate day, int periods) {
    var first = first(day);
    return switch (this) {
      case WEEK -> first.minusWeeks(periods);
      case MONTH -> first.minusMonths(periods);
      case QUARTER -> first.minusMonths(3L * periods);
      case YEAR -> first.minusYears(periods);
    };
  }
}
