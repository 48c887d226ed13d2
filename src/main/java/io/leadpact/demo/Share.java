package io.leadpact.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many of so many; it may be more than all where a plan was exceeded. */
public record Share(long part, long whole) {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /** In a hundred, half-up to one decimal; nothing of nothing is nothing. */
  public BigDecimal percent() {
    return whole == 0
        ? BigDecimal.ZERO
        : ALL.multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }

  /** How far a bar is filled, in hundredths. */
  public BigDecimal meter() {
    return percent().min(ALL);
  }
}
