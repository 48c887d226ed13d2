package io.leadpact.report.measure;

import io.leadpact.kernel.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a month lacks to its target.
 *
 * @param lacking how many of the judged clocks more would have had to be met, the judged staying as
 *     many; 0 where the target is reached
 * @param spare how many met clocks more than needed; 0 where it is not reached
 */
public record Shortfall(long lacking, long spare) {

  public static Shortfall of(Tally tally, Percent target) {
    long needed =
        target
            .value()
            .multiply(BigDecimal.valueOf(tally.judged()))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
            .longValueExact();
    return new Shortfall(Math.max(0, needed - tally.met()), Math.max(0, tally.met() - needed));
  }

  /**
   * The share at the end of a running month if every open clock and all that are still expected, at
   * the rate so far, are met.
   *
   * @param elapsed the part of the month that is behind, greater than 0
   */
  public static Percent best(Tally tally, double elapsed) {
    long expected = Judgement.expected(tally, elapsed);
    return expected == 0
        ? Percent.of(100)
        : Percent.share(Math.max(0, expected - tally.breached()), expected);
  }
}
