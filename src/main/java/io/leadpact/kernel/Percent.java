package io.leadpact.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share in hundredths, from 0 to 100, kept to one decimal where it is shown. */
public record Percent(BigDecimal value) implements Comparable<Percent> {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Percent {
    if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
      throw new RuleViolation(
          "percent.range", "A share lies between 0 and 100: " + value, "target");
    }
  }

  public static Percent of(double value) {
    return new Percent(BigDecimal.valueOf(value));
  }

  /** The share of a part in a whole; the whole must not be zero. */
  public static Percent share(long part, long whole) {
    return new Percent(
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP));
  }

  /** Half-up to one decimal, as every page shows it. */
  public BigDecimal rounded() {
    return value.setScale(1, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Percent other) {
    return value.compareTo(other.value);
  }
}
