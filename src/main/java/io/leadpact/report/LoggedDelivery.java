package io.leadpact.report;

import io.leadpact.agreement.terms.Term;
import io.leadpact.kernel.RuleViolation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that no system records and somebody logged: an article, a webinar.
 *
 * @param kind a key of the company's own, as an output names it
 * @param day on which it was delivered
 * @param link to where it can be seen
 * @param loggedBy who logged it or changed it last
 */
public record LoggedDelivery(
    long id,
    int version,
    String kind,
    LocalDate day,
    String title,
    @Nullable String link,
    @Nullable String note,
    String loggedBy,
    Instant loggedAt) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 1_000;
  private static final Pattern WEB = Pattern.compile("https?://\\S+");

  /** Reads {@code YYYY-MM-DD}. */
  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new RuleViolation(
          "delivery.day.format", "A day is written YYYY-MM-DD: " + text, "day", text);
    }
  }

  /** What somebody says of a delivery. */
  public record Said(
      String kind, LocalDate day, String title, @Nullable String link, @Nullable String note) {

    public Said {
      kind = kind.strip();
      title = title.strip();
      link = blank(link);
      note = blank(note);
      if (!Term.KEY.matcher(kind).matches()) {
        throw new RuleViolation(
            "delivery.kind", "A kind has small letters, digits and _: " + kind, "kind", kind);
      }
      if (title.isEmpty() || title.length() > LONGEST_TITLE) {
        throw new RuleViolation("delivery.title", "A title has 1 to 200 letters", "title");
      }
      if (link != null && (link.length() > LONGEST_TEXT || !WEB.matcher(link).matches())) {
        throw new RuleViolation("delivery.link", "No address of the web: " + link, "link");
      }
      if (note != null && note.length() > LONGEST_TEXT) {
        throw new RuleViolation("delivery.note", "A note has up to 1,000 letters", "note");
      }
    }

    private static @Nullable String blank(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }

    /** What is not there yet was not delivered. */
    void refuseAfter(LocalDate today) {
      if (day.isAfter(today)) {
        throw new RuleViolation("delivery.day", "Not delivered yet: " + day, "day");
      }
      if (day.getYear() < 2000) {
        throw new RuleViolation("delivery.day.early", "Too long ago: " + day, "day");
      }
    }
  }
}
