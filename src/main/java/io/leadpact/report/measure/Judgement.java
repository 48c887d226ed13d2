package io.leadpact.report.measure;

import io.leadpact.kernel.Percent;
import java.math.BigDecimal;

/** Whether a promise is kept in a period, by its target share. */
public enum Judgement {
  /** The share of met clocks among the judged ones reaches the target (exactly is enough). */
  MET,
  /** It does not, but still can. */
  AT_RISK,
  /** It cannot any more, or the period is over without it. */
  MISSED,
  /** Nothing happened yet that could be judged: there is nothing to say. */
  NONE,
  /** Something happened, but the data that it is measured by is not kept. */
  NOT_MEASURABLE;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Judges a period. Of a period that still runs, as many clocks are expected to begin in the rest
   * of it as at the same rate so far: it is missed once the target would not be reached even if all
   * of those and all open ones were met.
   *
   * @param elapsed the part of the period that is behind, from 0 to 1; 1 once it is over
   */
  public static Judgement of(Tally tally, Percent target, double elapsed) {
    if (elapsed > 0 && !reaches(best(tally, elapsed), expected(tally, elapsed), target)) {
      return MISSED;
    }
    if (tally.judged() == 0) {
      return NONE;
    }
    return reaches(tally.met(), tally.judged(), target) ? MET : AT_RISK;
  }

  /**
   * Judges a quota: met while it is on plan to date, missed when the period is over without it.
   *
   * @param planned owed so far, whole leads
   */
  public static Judgement ofVolume(long delivered, long planned, BusinessMonth period) {
    if (period.behind() == 0 && !period.over()) {
      return NONE;
    }
    if (delivered >= planned) {
      return MET;
    }
    return period.over() ? MISSED : AT_RISK;
  }

  /** How many clocks will have begun by the end, at the same rate. */
  public static long expected(Tally tally, double elapsed) {
    return Math.max(tally.started(), Math.round(tally.started() / elapsed));
  }

  /** How many can be met by the end at best. */
  private static long best(Tally tally, double elapsed) {
    return expected(tally, elapsed) - tally.breached();
  }

  private static boolean reaches(long part, long whole, Percent target) {
    return BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .compareTo(target.value().multiply(BigDecimal.valueOf(whole)))
        >= 0;
  }
}
