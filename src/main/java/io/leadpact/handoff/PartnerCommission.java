package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a partner owes us for a deal: a share of its value in hundredths, or a fixed amount, or
 * nothing. In the company's currency; nothing is due before there is a deal.
 *
 * @param share in per cent, above 0 and up to 100, with at most two decimals
 * @param fixed above 0, with at most two decimals
 */
public record PartnerCommission(@Nullable BigDecimal share, @Nullable BigDecimal fixed) {

  public static final PartnerCommission NONE = new PartnerCommission(null, null);

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(14);

  public PartnerCommission {
    if (share != null && fixed != null) {
      throw new RuleViolation(
          "partner.commission", "A commission is a share or an amount, not both", "fixed");
    }
    if (share != null && (share.signum() <= 0 || share.compareTo(WHOLE) > 0 || tooFine(share))) {
      throw new RuleViolation("partner.share", "A share is above 0 and up to 100 %", "share");
    }
    if (fixed != null
        && (fixed.signum() <= 0 || fixed.compareTo(TOO_MUCH) >= 0 || tooFine(fixed))) {
      throw new RuleViolation("partner.fixed", "No possible amount", "fixed");
    }
    share = share == null ? null : share.setScale(2);
    fixed = fixed == null ? null : fixed.setScale(2);
  }

  private static boolean tooFine(BigDecimal number) {
    return number.stripTrailingZeros().scale() > 2;
  }

  /**
   * What is due for a deal, half a cent rounded up.
   *
   * @param value of the deal, not negative
   */
  public BigDecimal due(BigDecimal value) {
    if (fixed != null) {
      return fixed;
    }
    var part = share == null ? BigDecimal.ZERO : share;
    return value.multiply(part).divide(WHOLE, 2, RoundingMode.HALF_UP);
  }
}
