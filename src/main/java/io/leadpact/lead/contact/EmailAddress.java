package io.leadpact.lead.contact;

import io.leadpact.kernel.RuleViolation;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case, without blanks around it. Whether somebody reads mail there only
 * a letter can tell, so the shape alone is judged, generously.
 */
public record EmailAddress(String value) {

  /** RFC 5321: a path is at most 256 octets with its brackets. */
  static final int LONGEST = 254;

  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@\\p{Cntrl}<>,;\"]{1,64}@[^\\s@\\p{Cntrl}<>,;\"]+\\.[^\\s@\\p{Cntrl}.,;\"<>]{2,}");

  private static final String MAILTO = "mailto:";

  public EmailAddress {
    value = normalise(value);
    if (!fits(value)) {
      throw new RuleViolation("lead.email", "Not an e-mail address", "email");
    }
  }

  /**
   * @throws RuleViolation where the text is no address; it never repeats the text
   */
  public static EmailAddress of(String text) {
    return new EmailAddress(text);
  }

  /** Empty where the text is no address. */
  public static Optional<EmailAddress> find(String text) {
    return fits(normalise(text)) ? Optional.of(new EmailAddress(text)) : Optional.empty();
  }

  private static String normalise(String text) {
    var bare = text.strip().toLowerCase(Locale.ROOT);
    return bare.startsWith(MAILTO) ? bare.substring(MAILTO.length()) : bare;
  }

  private static boolean fits(String normal) {
    return normal.length() <= LONGEST
        && SHAPE.matcher(normal).matches()
        && !normal.contains("..")
        && !normal.startsWith(".")
        && !normal.contains(".@")
        && !normal.contains("@.");
  }

  @Override
  public String toString() {
    return value;
  }
}
