package io.leadpact.integration.mapping;

import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads single values as others send them; what cannot be kept is refused with its field. */
public final class Words {

  private static final int WHOLE_DIGITS = 14;

  private Words() {}

  /** Without the space around it; null where nothing is left. */
  public static @Nullable String text(@Nullable String raw, String field, int length) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    var text = raw.strip();
    if (text.length() > length) {
      throw new RuleViolation(
          "text.long", "%s is longer than %d characters".formatted(field, length), field, length);
    }
    if (unreadable(text)) {
      throw new RuleViolation(
          "text.unreadable", field + " holds characters that cannot be kept", field);
    }
    return text;
  }

  /** Half a pair of surrogates or a zero character: no database keeps these. */
  private static boolean unreadable(String text) {
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == 0 || isHalf(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHalf(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : Character.isLowSurrogate(text.charAt(i))
            && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /** Not negative, at most fourteen digits before the point, rounded half-up to two after it. */
  public static @Nullable BigDecimal amount(@Nullable String raw, String field) {
    var text = text(raw, field, LeadField.VALUE.length());
    if (text == null) {
      return null;
    }
    try {
      return amount(new BigDecimal(text), field);
    } catch (NumberFormatException e) {
      throw new RuleViolation("number.shape", "This is no number: " + text, field, text);
    }
  }

  /** As above. Looks at the exponent first: rounding a huge one would take for ever. */
  static BigDecimal amount(BigDecimal value, String field) {
    boolean small = Math.abs((long) value.scale()) <= 100;
    if (value.signum() < 0 || !small || (long) value.precision() - value.scale() > WHOLE_DIGITS) {
      throw new RuleViolation(
          "number.range", "An amount lies between 0 and 99,999,999,999,999", field);
    }
    var rounded = value.setScale(2, RoundingMode.HALF_UP);
    return new BigDecimal(plain(rounded));
  }

  /** In digits, without cents where there are none. */
  static String plain(BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return (whole ? amount.setScale(0, RoundingMode.UNNECESSARY) : amount).toPlainString();
  }

  public static @Nullable Integer count(@Nullable String raw, String field) {
    var text = text(raw, field, LeadField.EMPLOYEES.length());
    if (text == null) {
      return null;
    }
    try {
      int count = Integer.parseInt(text);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new RuleViolation("number.shape", "This is no whole number: " + text, field, text);
  }
}
