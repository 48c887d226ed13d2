package io.leadpact.report;

import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.Percent;
import io.leadpact.report.measure.Closing;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.Tally;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one promise was kept.
 *
 * @param promise as its newest version has it
 * @param months every month of the period, in order
 */
public record PromiseFigures(TimedPromise promise, List<Month> months, ResponseTimes response) {

  private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

  /**
   * One month.
   *
   * @param target by the version in force when the month began, or when it ended for a promise that
   *     is new; empty where it was not promised then
   * @param closed how it stood when it closed; null while it has not
   */
  public record Month(
      YearMonth month,
      Tally tally,
      Optional<Percent> target,
      Judgement judgement,
      @Nullable ClosedMonth closed) {

    /** The past was changed after the month had closed. */
    public boolean restated() {
      return closed != null && Closing.restated(closed.tally(), tally);
    }

    /** Missed by more than a tenth of the target. */
    public boolean far() {
      var share = tally.share();
      return judgement == Judgement.MISSED
          && share.isPresent()
          && target.isPresent()
          && share.get().value().compareTo(target.get().value().multiply(NINE_TENTHS)) < 0;
    }
  }

  public Tally total() {
    return months.stream().map(Month::tally).reduce(Tally.NONE, Tally::plus);
  }

  PromiseFigures with(ResponseTimes times) {
    return new PromiseFigures(promise, months, times);
  }
}
