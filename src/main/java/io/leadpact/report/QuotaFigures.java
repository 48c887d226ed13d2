package io.leadpact.report;

import io.leadpact.agreement.terms.Quota;
import io.leadpact.report.measure.Judgement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * How one quota was delivered, month by month.
 *
 * @param quota as its newest version has it
 * @param months every month of the period, in order
 */
public record QuotaFigures(Quota quota, List<Month> months) {

  private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

  /**
   * One month.
   *
   * @param delivered leads that reached the stage in it
   * @param planned owed so far
   * @param whole owed in the whole month; 0 where nothing was owed
   */
  public record Month(
      YearMonth month, long delivered, long planned, long whole, Judgement judgement) {

    /** Whether it was promised, and begins to be delivered. */
    public boolean owed() {
      return whole > 0 && judgement != Judgement.NONE;
    }

    /** Missed by more than a tenth. */
    public boolean far() {
      return judgement == Judgement.MISSED
          && BigDecimal.valueOf(delivered)
                  .compareTo(BigDecimal.valueOf(planned).multiply(NINE_TENTHS))
              < 0;
    }
  }
}
