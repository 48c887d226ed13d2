package io.leadpact.calendar.time;

import io.leadpact.kernel.RuleViolation;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The opening hours of an ordinary week. A day that is not there is closed. */
public record WeeklyHours(Map<DayOfWeek, DayHours> days) {

  /** Under which name weekly hours are sent and refused. */
  public static final String FIELD = "weeklyHours";

  /** Every day, all day. */
  public static final WeeklyHours ALWAYS =
      parse(
          "mon=00:00-24:00;tue=00:00-24:00;wed=00:00-24:00;thu=00:00-24:00;"
              + "fri=00:00-24:00;sat=00:00-24:00;sun=00:00-24:00");

  public WeeklyHours {
    var sorted = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    days.forEach(
        (day, hours) -> {
          if (hours.open()) {
            sorted.put(day, hours);
          }
        });
    days = Collections.unmodifiableMap(sorted);
  }

  public DayHours on(DayOfWeek day) {
    return days.getOrDefault(day, DayHours.CLOSED);
  }

  /** Minutes of a week by the wall clock. */
  public int minutes() {
    return days.values().stream().mapToInt(DayHours::minutes).sum();
  }

  /** Opens at least once a week. */
  public boolean open() {
    return !days.isEmpty();
  }

  /**
   * Reads {@code mon=09:00-21:00;sat=09:00-12:00,13:00-17:00}. Nothing at all is a week that never
   * opens, which a calendar with special days may have.
   */
  public static WeeklyHours parse(String text) {
    var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    for (var part : text.split("[;\\n]")) {
      if (!part.isBlank()) {
        int equals = part.indexOf('=');
        var day = day(equals < 0 ? part : part.substring(0, equals));
        if (equals < 0 || days.containsKey(day)) {
          throw malformed(part);
        }
        days.put(day, DayHours.parse(part.substring(equals + 1), FIELD));
      }
    }
    return new WeeklyHours(days);
  }

  private static DayOfWeek day(String name) {
    for (var day : DayOfWeek.values()) {
      if (shortName(day).equals(name.strip().toLowerCase(Locale.ROOT))) {
        return day;
      }
    }
    throw malformed(name);
  }

  /** {@code mon} to {@code sun}. */
  public static String shortName(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static RuleViolation malformed(String part) {
    return new RuleViolation(
        "calendar.week.format",
        "Weekly hours are written mon=09:00-17:00;tue=…, each day once: " + part,
        FIELD,
        part.strip());
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    var text = new StringJoiner(";");
    days.forEach((day, hours) -> text.add(shortName(day) + "=" + hours));
    return text.toString();
  }
}
