package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.contact.EmailAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes leads that are not for us: a partner, a company of the group, another
 * department.
 *
 * @param key by which journals name it, for ever
 * @param version of what is said of it
 * @param active whether leads may still be passed on to it
 */
public record Partner(String key, int version, Said said, boolean active) {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  static void checkKey(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new RuleViolation(
          "partner.key", "A key has small letters, digits, _ and -: " + key, "key", key);
    }
  }

  String tag() {
    return String.valueOf(version);
  }

  /** What is said of it. */
  public record Said(
      String name,
      PartnerKind kind,
      @Nullable String email,
      PartnerCommission commission,
      @Nullable String note) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1_000;

    public Said {
      name = name.strip();
      if (name.isEmpty() || name.length() > LONGEST_NAME) {
        throw new RuleViolation("partner.name", "A name has 1 to 200 letters", "name");
      }
      email = email == null || email.isBlank() ? null : EmailAddress.of(email).value();
      note = note == null || note.isBlank() ? null : note.strip();
      if (note != null && note.length() > LONGEST_NOTE) {
        throw new RuleViolation("partner.note", "A note has up to 1,000 letters", "note");
      }
    }
  }
}
