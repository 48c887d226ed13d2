package io.leadpact.calendar;

import io.leadpact.calendar.time.WeeklyHours;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A day of the week in the reader's language.
 *
 * @param key {@code mon} to {@code sun}, as hours are written
 */
record Weekday(DayOfWeek day, String key, String name, String shortName) {

  static List<Weekday> all(Locale reader) {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new Weekday(
                    day,
                    WeeklyHours.shortName(day),
                    day.getDisplayName(TextStyle.FULL_STANDALONE, reader),
                    day.getDisplayName(TextStyle.SHORT_STANDALONE, reader)))
        .toList();
  }
}
