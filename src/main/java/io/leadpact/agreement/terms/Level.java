package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a figure has to stand in each period, such as LTV at least three times CAC.
 *
 * @param target in the unit of the measure: money of the company's currency, times, hundredths
 */
public record Level(Owed owed, Measure of, Bound bound, BigDecimal target) implements Aim {

  private static final Set<Measure> FIGURES =
      EnumSet.of(
          Measure.REVENUE,
          Measure.DEALS,
          Measure.AVERAGE_DEAL,
          Measure.MEAN_ATTEMPTS,
          Measure.CAC,
          Measure.LTV_TO_CAC,
          Measure.ROI);
  private static final BigDecimal MOST = new BigDecimal("1000000000000");

  public Level {
    checkFigure(of);
    if (target.signum() <= 0 || target.compareTo(MOST) > 0) {
      throw new RuleViolation("aim.level", "A level is more than 0", "target");
    }
  }

  /** Whether the measure is a figure that stands for a period by itself. */
  public static Set<Measure> figures() {
    return Set.copyOf(FIGURES);
  }

  static void checkFigure(Measure measure) {
    if (!FIGURES.contains(measure)) {
      throw new RuleViolation(
          "aim.measure", "No figure of a period: " + measure, "measure", measure.name());
    }
  }

  @Override
  public Measure measure() {
    return of;
  }
}
