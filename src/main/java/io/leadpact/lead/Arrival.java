package io.leadpact.lead;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The days on which leads came in.
 *
 * @param first the first day
 * @param behind the day after the last one
 */
record Arrival(LocalDate first, LocalDate behind) {

  static final List<String> KEYS =
      List.of("today", "yesterday", "week", "last-week", "month", "last-month");

  private static final int MONTH_LENGTH = "2026-01".length();

  /** The stretch of that name as seen from today; weeks begin on Monday. */
  static Arrival of(String key, LocalDate today) {
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var month = YearMonth.from(today);
    return switch (key) {
      case "today" -> new Arrival(today, today.plusDays(1));
      case "yesterday" -> new Arrival(today.minusDays(1), today);
      case "week" -> new Arrival(monday, monday.plusWeeks(1));
      case "last-week" -> new Arrival(monday.minusWeeks(1), monday);
      case "month" -> of(month);
      default -> of(month.minusMonths(1));
    };
  }

  private static Arrival of(YearMonth month) {
    return new Arrival(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /** The first day of what is written YYYY-MM or YYYY-MM-DD. */
  static LocalDate firstDay(String text) {
    return isMonth(text) ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
  }

  /** The day after what is written YYYY-MM or YYYY-MM-DD. */
  static LocalDate dayBehind(String text) {
    return isMonth(text)
        ? YearMonth.parse(text).plusMonths(1).atDay(1)
        : LocalDate.parse(text).plusDays(1);
  }

  private static boolean isMonth(String text) {
    return text.length() <= MONTH_LENGTH;
  }

  static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
