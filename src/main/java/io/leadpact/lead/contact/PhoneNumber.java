package io.leadpact.lead.contact;

import io.leadpact.kernel.RuleViolation;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number as digits, with a plus before the country where the text says it. A number without
 * its country stays so: guessing one would make two people the same.
 */
public record PhoneNumber(String value) {

  /** E.164 allows fifteen digits; an extension may follow. */
  private static final Pattern SHAPE = Pattern.compile("\\+?[0-9]{5,15}(x[0-9]{1,6})?");

  private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\u00a0\\u2010-\\u2015\\-().·/]");
  private static final Pattern EXTENSION =
      Pattern.compile("(?i)[,;]?(ext\\.?|доб\\.?|wew\\.?|ramal|#|x)");
  private static final Pattern ABROAD = Pattern.compile("^00(?=[1-9])");
  private static final int LONGEST_TEXT = 60;

  public PhoneNumber {
    value = normalise(value);
    if (!SHAPE.matcher(value).matches()) {
      throw new RuleViolation("lead.phone", "Not a phone number", "phone");
    }
  }

  /**
   * @throws RuleViolation where the text is no phone number; it never repeats the text
   */
  public static PhoneNumber of(String text) {
    return new PhoneNumber(text);
  }

  /** Empty where the text is no phone number. */
  public static Optional<PhoneNumber> find(String text) {
    var normal = normalise(text);
    return SHAPE.matcher(normal).matches()
        ? Optional.of(new PhoneNumber(normal))
        : Optional.empty();
  }

  private static String normalise(String text) {
    if (text.length() > LONGEST_TEXT) {
      return "";
    }
    if (!text.startsWith("00") && SHAPE.matcher(text).matches()) {
      return text;
    }
    var bare = text.strip().replaceFirst("(?i)^tel:", "").replace("(0)", "");
    // The extension first, since its short forms end in a point.
    var extended = EXTENSION.matcher(bare).replaceFirst("x");
    return ABROAD.matcher(PUNCTUATION.matcher(extended).replaceAll("")).replaceFirst("+");
  }

  @Override
  public String toString() {
    return value;
  }
}
