package io.leadpact.report;

import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Months;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The clocks of one promise that began in some months, or a slice of them, as they stand at a
 * moment.
 */
record Cell(String promise, Months months, Slice slice, Instant now) {

  static Cell of(String promise, YearMonth month, ZoneId zone, Slice slice, Instant now) {
    return new Cell(promise, new Months(Period.month(month), zone), slice, now);
  }
}
