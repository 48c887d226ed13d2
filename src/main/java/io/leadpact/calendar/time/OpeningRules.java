package io.leadpact.calendar.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * When a calendar is open by the wall clock of its zone. A special day of its own goes before a
 * public holiday, which goes before the hours of the week.
 *
 * @param holidays the public holidays of a year, closed all day
 */
public record OpeningRules(
    ZoneId zone, WeeklyHours week, SpecialDays specialDays, IntFunction<Set<LocalDate>> holidays) {

  /** Without public holidays. */
  public OpeningRules(ZoneId zone, WeeklyHours week, SpecialDays specialDays) {
    this(zone, week, specialDays, year -> Set.of());
  }

  public DayHours on(LocalDate date) {
    var special = specialDays.days().get(date);
    if (special != null) {
      return special;
    }
    var usual = week.on(date.getDayOfWeek());
    return usual.open() && holidays.apply(date.getYear()).contains(date) ? DayHours.CLOSED : usual;
  }
}
