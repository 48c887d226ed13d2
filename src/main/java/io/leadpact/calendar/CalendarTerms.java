package io.leadpact.calendar;

import io.leadpact.calendar.time.SpecialDays;
import io.leadpact.calendar.time.WeeklyHours;
import io.leadpact.kernel.RuleViolation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a calendar says.
 *
 * @param country ISO 3166 code of the country whose public holidays are closed; empty: none
 * @param region the part of the country, as {@link PublicHolidays} names it
 */
public record CalendarTerms(
    ZoneId zone,
    WeeklyHours week,
    SpecialDays specialDays,
    Optional<String> country,
    Optional<String> region) {

  public CalendarTerms {
    if (!week.open()) {
      throw new RuleViolation(
          "calendar.never-opens", "A calendar opens at least once a week", WeeklyHours.FIELD);
    }
    if (region.isPresent() && country.isEmpty()) {
      throw new RuleViolation("calendar.region.alone", "A region needs its country", "region");
    }
  }

  /** Reads what was typed or sent; each refusal names its field. */
  public static CalendarTerms read(
      String timeZone,
      @Nullable String weeklyHours,
      @Nullable String specialDays,
      @Nullable String country,
      @Nullable String region) {
    return new CalendarTerms(
        zone(timeZone),
        WeeklyHours.parse(weeklyHours == null ? "" : weeklyHours),
        SpecialDays.parse(specialDays == null ? "" : specialDays),
        text(country).map(code -> code.toUpperCase(Locale.ROOT)),
        text(region).map(code -> code.toLowerCase(Locale.ROOT)));
  }

  /** Open all the time: what a company counts by before it has said its hours. */
  public static CalendarTerms always(ZoneId zone) {
    return new CalendarTerms(
        zone, WeeklyHours.ALWAYS, SpecialDays.NONE, Optional.empty(), Optional.empty());
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new RuleViolation("calendar.zone", "No such time zone: " + text, "timeZone", text);
    }
  }

  private static Optional<String> text(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
  }
}
