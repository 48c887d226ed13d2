package io.leadpact.identity;

import io.leadpact.kernel.RuleViolation;
import java.util.Locale;
import java.util.regex.Pattern;

/** The address under which a user signs in: capitals make no difference. */
record EmailAddress(String text) {

  private static final Pattern SHAPE = Pattern.compile("[^\\s@]+@[^\\s@]+");

  static EmailAddress of(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.length() > 254 || !SHAPE.matcher(text).matches()) {
      throw new RuleViolation("user.email", "This is no e-mail address", "email");
    }
    return new EmailAddress(text);
  }
}
