package io.leadpact.report;

import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.Percent;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.Tally;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * How one promise was kept.
 *
 * @param promise as its newest version has it
 * @param months every month of the period, in order
 */
public record PromiseFigures(TimedPromise promise, List<Month> months, ResponseTimes response) {

  /**
   * One month.
   *
   * @param target by the version in force when the month began, or when it ended for a promise that
   *     is new; empty where it was not promised then
   */
  public record Month(
      YearMonth month, Tally tally, Optional<Percent> target, Judgement judgement) {}

  public Tally total() {
    return months.stream().map(Month::tally).reduce(Tally.NONE, Tally::plus);
  }
}
