package io.leadpact.report.measure;

import io.leadpact.kernel.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** The months of a period as instants: each begins at its first midnight in the zone. */
public record Months(Period period, ZoneId zone) {

  /** The month of an instant. */
  public static YearMonth at(Instant moment, ZoneId zone) {
    return YearMonth.from(moment.atZone(zone));
  }

  public Instant start() {
    return period.start(zone);
  }

  /** The first instant after the last month. */
  public Instant end() {
    return period.end(zone);
  }

  /** The beginning of each month, in order. */
  public List<Instant> starts() {
    return period.months().stream().map(month -> Period.month(month).start(zone)).toList();
  }

  /** The part of a month that is behind at that moment, from 0 to 1. */
  public static double elapsed(YearMonth month, ZoneId zone, Instant now) {
    var one = Period.month(month);
    double whole = Duration.between(one.start(zone), one.end(zone)).toMillis();
    double past = Duration.between(one.start(zone), now).toMillis();
    return Math.min(1, Math.max(0, past / whole));
  }
}
