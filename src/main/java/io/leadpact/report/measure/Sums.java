package io.leadpact.report.measure;

import io.leadpact.agreement.terms.Measure;
import io.leadpact.kernel.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What is counted of a measure and can be added up: a part and its whole. Of revenue the sum and
 * the number of won deals; of attempts their number and that of the leads; of an output both are
 * what was delivered.
 */
public record Sums(BigDecimal part, BigDecimal whole) {

  public static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO);

  public static Sums of(long part, long whole) {
    return new Sums(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  public Sums plus(Sums other) {
    return new Sums(part.add(other.part), whole.add(other.whole));
  }

  Sums times(double weight) {
    var by = BigDecimal.valueOf(weight);
    return new Sums(part.multiply(by), whole.multiply(by));
  }

  public boolean isNothing() {
    return part.signum() == 0 && whole.signum() == 0;
  }

  /** As counts of leads, the part never more than its whole. */
  public Share share() {
    long all = whole.setScale(0, RoundingMode.HALF_UP).longValueExact();
    return new Share(Math.min(all, part.setScale(0, RoundingMode.HALF_UP).longValueExact()), all);
  }

  /**
   * The figure that these are of: revenue and averages half-up to hundredths of their unit, deals
   * as they are. Empty where an average is of nothing.
   */
  public Optional<BigDecimal> figure(Measure measure) {
    return switch (measure) {
      case REVENUE -> Optional.of(part.setScale(2, RoundingMode.HALF_UP));
      case DEALS -> Optional.of(whole.setScale(2, RoundingMode.HALF_UP));
      case AVERAGE_DEAL, MEAN_ATTEMPTS ->
          whole.signum() == 0
              ? Optional.empty()
              : Optional.of(part.divide(whole, 2, RoundingMode.HALF_UP));
      default -> throw new IllegalArgumentException("No figure of a period: " + measure);
    };
  }
}
