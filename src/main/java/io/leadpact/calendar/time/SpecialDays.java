package io.leadpact.calendar.time;

import io.leadpact.kernel.RuleViolation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Dates on which other hours hold than in an ordinary week: days off, short days, working days. */
public record SpecialDays(Map<LocalDate, DayHours> days) {

  /** Under which name special days are sent and refused. */
  public static final String FIELD = "specialDays";

  public static final SpecialDays NONE = new SpecialDays(Map.of());

  public SpecialDays {
    days = Collections.unmodifiableMap(new TreeMap<>(days));
  }

  public Optional<DayHours> on(LocalDate date) {
    return Optional.ofNullable(days.get(date));
  }

  /**
   * Reads {@code 2011-12-25;2011-12-31=09:00-12:00}: a date alone is closed, hours replace those of
   * the date. A line break separates as well as a semicolon.
   */
  public static SpecialDays parse(String text) {
    var days = new TreeMap<LocalDate, DayHours>();
    for (var part : text.split("[;\\n]")) {
      if (!part.isBlank()) {
        int equals = part.indexOf('=');
        var hours =
            equals < 0 ? DayHours.CLOSED : DayHours.parse(part.substring(equals + 1), FIELD);
        var date = date(equals < 0 ? part : part.substring(0, equals));
        if (days.put(date, hours) != null) {
          throw new RuleViolation(
              "calendar.special.twice",
              "A special day is named twice: " + date,
              FIELD,
              date.toString());
        }
      }
    }
    return new SpecialDays(days);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new RuleViolation(
          "calendar.special.format",
          "A special day is written YYYY-MM-DD or YYYY-MM-DD=HH:MM-HH:MM: " + text.strip(),
          FIELD,
          text.strip());
    }
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    var text = new StringJoiner(";");
    days.forEach((date, hours) -> text.add(hours.open() ? date + "=" + hours : date.toString()));
    return text.toString();
  }
}
