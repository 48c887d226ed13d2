package io.leadpact.report.measure;

import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.calendar.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * The business days of a month, and how many of them are behind.
 *
 * @param days the days on which the company opens, in order
 * @param behind business days that are over, of a running one the part of its opening hours that is
 *     over: 11.5 in the middle of the twelfth
 * @param now the moment at which it is looked at
 */
public record BusinessMonth(
    YearMonth month, ZoneId zone, List<LocalDate> days, double behind, Instant now) {

  public static BusinessMonth of(
      YearMonth month, ZoneId zone, BusinessCalendar calendar, Instant now) {
    var run = BusinessRun.of(new Stretch(Rhythm.MONTH, month.atDay(1)), zone, calendar, now);
    return new BusinessMonth(month, zone, run.days(), run.behind(), now);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  public Instant start() {
    return start(month.atDay(1), zone);
  }

  /** The first instant after. */
  public Instant end() {
    return start(month.plusMonths(1).atDay(1), zone);
  }

  /**
   * The number of the business day, from 0, with which a day of the month counts: itself or the
   * next one; after the last one that.
   */
  public int place(LocalDate day) {
    for (int i = 0; i < days.size(); i++) {
      if (!days.get(i).isBefore(day)) {
        return i;
      }
    }
    return Math.max(0, days.size() - 1);
  }

  public boolean over() {
    return !now.isBefore(end());
  }

  /** The number of the business day that runs or ran last, from 1; 0 before the first. */
  public int today() {
    var date = LocalDate.ofInstant(now, zone);
    return (int) days.stream().filter(day -> !day.isAfter(date)).count();
  }

  /** The part of the month's business days that is behind, from 0 to 1. */
  public double share() {
    return days.isEmpty() ? (over() ? 1 : 0) : Math.min(1, behind / days.size());
  }
}
