package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;

/**
 * Of which leads a ratio is taken.
 *
 * @param days of a rolling base, up to the end of the period; else 0
 */
public record Base(Kind kind, int days) {

  /** How the leads of a ratio are chosen. */
  public enum Kind {
    /** Those that came in during the period, whenever they reached what. */
    COHORT,
    /**
     * Those that reached the first stage during the period against those that reached the other.
     */
    PERIOD,
    /** As of a period, over the last days up to its end. */
    ROLLING
  }

  public static final Base COHORT = new Base(Kind.COHORT, 0);
  public static final Base PERIOD = new Base(Kind.PERIOD, 0);

  public Base {
    boolean right = kind == Kind.ROLLING ? days >= 1 && days <= 366 : days == 0;
    if (!right) {
      throw new RuleViolation(
          "aim.rolling", "A rolling base looks back 1 to 366 days, no other does", "days");
    }
  }

  public static Base rolling(int days) {
    return new Base(Kind.ROLLING, days);
  }
}
