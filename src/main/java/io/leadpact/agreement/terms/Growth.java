package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;

/**
 * By how much a figure changes against the same period a year before.
 *
 * @param of what grows or falls
 * @param hundredths +20 for a fifth more, −10 for a tenth less; never 0
 */
public record Growth(Owed owed, Measure of, BigDecimal hundredths) implements Aim {

  private static final BigDecimal MOST = BigDecimal.valueOf(1000);
  private static final BigDecimal LEAST = BigDecimal.valueOf(-100);

  public Growth {
    Level.checkFigure(of);
    if (hundredths.signum() == 0
        || hundredths.compareTo(MOST) > 0
        || hundredths.compareTo(LEAST) < 0) {
      throw new RuleViolation("aim.growth", "A change is −100 % to +1,000 %, and not 0", "target");
    }
  }

  /** What is to grow must reach its target, what is to fall must not exceed it. */
  public Bound bound() {
    return hundredths.signum() > 0 ? Bound.AT_LEAST : Bound.AT_MOST;
  }

  @Override
  public Measure measure() {
    return of;
  }
}
