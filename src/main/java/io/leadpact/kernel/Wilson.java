package io.leadpact.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Between which shares the true one probably lies, as far as a count of few can tell: the Wilson
 * score interval (E. B. Wilson, 1927) at 95 %. With {@code p = part / whole}, {@code n = whole} and
 * {@code z = 1.96}:
 *
 * <pre>(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)</pre>
 *
 * Both bounds are in hundredths, half-up to a whole one, and never leave 0 to 100.
 */
public record Wilson(Percent low, Percent high) {

  /** Below as many, a share is shown with its interval. */
  public static final long MANY = 100;

  /** Below as many, a share is not shown at all: the counts say more. */
  public static final long FEW = 10;

  private static final double Z = 1.959964;

  /** The whole must not be zero, the part not greater. */
  public static Wilson of(long part, long whole) {
    if (whole <= 0 || part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " is no part of " + whole);
    }
    double share = (double) part / whole;
    double square = Z * Z / whole;
    double middle = share + square / 2;
    double reach = Z * Math.sqrt(share * (1 - share) / whole + square / (4 * whole));
    return new Wilson(
        bound((middle - reach) / (1 + square)), bound((middle + reach) / (1 + square)));
  }

  private static Percent bound(double share) {
    var hundredths = BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.HALF_UP);
    return new Percent(hundredths.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100)));
  }
}
