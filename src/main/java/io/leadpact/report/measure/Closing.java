package io.leadpact.report.measure;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** When a month closes, and what may still change in it without restating it. */
public final class Closing {

  /** A month closes when its fifth day after begins. */
  private static final int DAY = 5;

  private Closing() {}

  /** The beginning of the fifth day after the month. */
  public static Instant of(YearMonth month, ZoneId zone) {
    return month.plusMonths(1).atDay(DAY).atStartOfDay(zone).toInstant();
  }

  /**
   * Whether the past was changed. That an open clock was met or breached since is no restatement;
   * another number of clocks is one, and so is a met or breached clock that is none any more.
   */
  public static boolean restated(Tally closed, Tally now) {
    return now.started() != closed.started()
        || now.met() < closed.met()
        || now.breached() < closed.breached();
  }
}
