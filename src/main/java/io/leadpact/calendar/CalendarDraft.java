package io.leadpact.calendar;

import io.leadpact.kernel.RuleViolation;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A calendar as somebody wants it.
 *
 * @param key a short name for programs
 * @param name for people; empty: as it is, or the key
 */
public record CalendarDraft(String key, Optional<String> name, CalendarTerms terms) {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  /** Addresses of pages beside those of the calendars. */
  private static final Set<String> RESERVED = Set.of("new", "regions");

  public CalendarDraft {
    if (!KEY.matcher(key).matches() || RESERVED.contains(key)) {
      throw new RuleViolation(
          "calendar.key", "A key is a small letter, then letters, digits, - and _", "key", key);
    }
    if (name.filter(text -> text.isBlank() || text.length() > 100).isPresent()) {
      throw new RuleViolation("calendar.name", "A name has 1 to 100 characters", "name");
    }
  }
}
