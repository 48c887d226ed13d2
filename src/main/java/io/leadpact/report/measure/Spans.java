package io.leadpact.report.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * Days or months one after the other, each from its first midnight in a zone.
 *
 * @param dates the days, or the first of each month
 * @param starts when each begins
 * @param end the first instant after the last
 */
public record Spans(Grain grain, List<LocalDate> dates, List<Instant> starts, Instant end) {

  public static Spans months(Months months) {
    var dates = months.period().months().stream().map(month -> month.atDay(1)).toList();
    return new Spans(Grain.MONTH, dates, months.starts(), months.end());
  }

  public static Spans days(YearMonth month, ZoneId zone) {
    var dates = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    var starts = dates.stream().map(day -> day.atStartOfDay(zone).toInstant()).toList();
    var end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    return new Spans(Grain.DAY, dates, starts, end);
  }

  public Instant start() {
    return starts.get(0);
  }

  public LocalDate first() {
    return dates.get(0);
  }

  public LocalDate last() {
    return dates.get(dates.size() - 1);
  }
}
