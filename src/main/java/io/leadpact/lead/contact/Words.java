package io.leadpact.lead.contact;

import io.leadpact.kernel.RuleViolation;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type into a short field, cleaned: one line, no blanks around, composed letters. */
public final class Words {

  /** The most characters that a short field takes. */
  public static final int LONGEST = 300;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s\\u00a0]+");

  private Words() {}

  /**
   * @param field the name of the field, for the refusal
   * @throws RuleViolation where it is longer than {@link #LONGEST} characters
   */
  public static Optional<String> clean(@Nullable String typed, String field) {
    if (typed == null || typed.isBlank()) {
      return Optional.empty();
    }
    if (typed.length() > 2 * LONGEST) {
      throw tooLong(field);
    }
    if (typed.length() <= LONGEST && isClean(typed)) {
      return Optional.of(typed);
    }
    var line = CONTROL.matcher(typed).replaceAll(" ").strip();
    var clean = Normalizer.normalize(line, Normalizer.Form.NFC);
    if (clean.length() > LONGEST) {
      throw tooLong(field);
    }
    return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
  }

  /** Plain letters with single blanks between them, as most fields are: nothing to look up. */
  private static boolean isClean(String typed) {
    char before = ' ';
    for (int i = 0; i < typed.length(); i++) {
      var c = typed.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  private static RuleViolation tooLong(String field) {
    return new RuleViolation(
        "lead.long", "%s takes at most %d characters".formatted(field, LONGEST), field, LONGEST);
  }
}
