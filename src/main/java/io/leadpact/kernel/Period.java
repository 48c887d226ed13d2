package io.leadpact.kernel;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whole months, first and last included, in a zone that the figure names.
 *
 * @param first the first month
 * @param last the last month, not before the first
 */
public record Period(YearMonth first, YearMonth last) {

  /** As far as calendars are kept, and well within what a database can say of a time. */
  private static final ValueRange YEARS = ValueRange.of(1900, 2299);

  public Period {
    if (last.isBefore(first)) {
      throw new RuleViolation("period.order", "The period ends before it begins", "to");
    }
  }

  public static Period month(YearMonth month) {
    return new Period(month, month);
  }

  /** Reads {@code YYYY-MM} bounds; a missing bound is the given month. */
  public static Period parse(@Nullable String from, @Nullable String to, YearMonth otherwise) {
    var last = read(to, otherwise, "to");
    return new Period(read(from, last, "from"), last);
  }

  private static YearMonth read(@Nullable String text, YearMonth otherwise, String field) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    return readMonth(text)
        .orElseThrow(
            () ->
                new RuleViolation(
                    "period.format", "A month is written YYYY-MM: " + text, field, text));
  }

  /** A month of 1900 to 2299; anything else is none. */
  public static Optional<YearMonth> readMonth(String text) {
    try {
      return Optional.of(YearMonth.parse(text))
          .filter(month -> YEARS.isValidIntValue(month.getYear()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The first instant inside. */
  public Instant start(ZoneId zone) {
    return first.atDay(1).atStartOfDay(zone).toInstant();
  }

  /** The first instant after. */
  public Instant end(ZoneId zone) {
    return last.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
  }

  public List<YearMonth> months() {
    return Stream.iterate(first, m -> !m.isAfter(last), m -> m.plusMonths(1)).toList();
  }
}
