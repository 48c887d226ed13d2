package io.leadpact.report.measure;

import io.leadpact.calendar.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How far a period has run, in business days of the company.
 *
 * @param days the days on which the company opens, in order
 * @param behind business days that are over; of a running one the part of its opening hours that is
 *     over: 11.5 in the middle of the twelfth
 * @param now the moment at which it is looked at
 */
public record BusinessRun(
    Stretch stretch, ZoneId zone, List<LocalDate> days, double behind, Instant now) {

  public static BusinessRun of(
      Stretch stretch, ZoneId zone, BusinessCalendar calendar, Instant now) {
    var days =
        stretch
            .first()
            .datesUntil(stretch.next())
            .filter(day -> open(calendar, start(day, zone), start(day.plusDays(1), zone)) > 0)
            .toList();
    double behind = 0;
    for (var day : days) {
      var from = start(day, zone);
      var to = start(day.plusDays(1), zone);
      behind +=
          open(calendar, from, now.isBefore(to) ? now : to) / (double) open(calendar, from, to);
    }
    return new BusinessRun(stretch, zone, days, behind, now);
  }

  private static long open(BusinessCalendar calendar, Instant from, Instant to) {
    return calendar.elapsedMillis(from.toEpochMilli(), to.toEpochMilli());
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  public boolean over() {
    return !now.isBefore(stretch.end(zone));
  }

  /** Whether any of its opening time is behind, or all of it. */
  public boolean begun() {
    return behind > 0 || over();
  }

  /** The part of its business days that is behind, from 0 to 1. */
  public double share() {
    if (over()) {
      return 1;
    }
    return days.isEmpty() ? 0 : Math.min(1, behind / days.size());
  }

  /** From how far on something can be foreseen: a business day, and not once it is over. */
  public boolean foreseeable() {
    return !over() && behind >= 1;
  }

  /**
   * The number of the business day, from 0, with which a day counts: itself or the next one; after
   * the last one that.
   */
  public int place(LocalDate day) {
    int place = (int) days.stream().filter(one -> one.isBefore(day)).count();
    return Math.max(0, Math.min(place, days.size() - 1));
  }
}
