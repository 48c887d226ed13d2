package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.contact.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that a lead did, once.
 *
 * @param page the address or path of a page, without its query
 * @param seconds how long the page was looked at
 * @param pricing the page names prices
 * @param item what was downloaded, the webinar, the form, the subject of the mail
 * @param minutes how long somebody attended
 */
public record Activity(
    ActivityKind kind,
    Instant at,
    @Nullable String page,
    @Nullable String title,
    @Nullable Integer seconds,
    boolean pricing,
    @Nullable String item,
    @Nullable Integer minutes) {

  /** How far the clock of another system may be ahead of ours. */
  static final Duration AHEAD = Duration.ofMinutes(5);

  private static final Pattern SCHEME = Pattern.compile("^https?://(www\\.)?");
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final int LONGEST_PAGE = 2_000;
  private static final int DAY_SECONDS = 86_400;
  private static final int DAY_MINUTES = 1_440;

  /** A kind with nothing but its subject. */
  static Activity of(ActivityKind kind, Instant at, @Nullable String item) {
    return new Activity(kind, at, null, null, null, false, item, null);
  }

  /** What it was about, as people name it: an address without its scheme; null: nothing said. */
  public @Nullable String about() {
    if (item != null) {
      return item;
    }
    return title != null || page == null ? title : SCHEME.matcher(page).replaceFirst("");
  }

  /**
   * The same as it is kept.
   *
   * @throws RuleViolation naming the first field that is wrong
   */
  Activity normalised(Instant now) {
    if (at.isAfter(now.plus(AHEAD))) {
      throw new RuleViolation("event.future", "The time lies in the future", "at");
    }
    if (at.isBefore(EARLIEST)) {
      throw new RuleViolation("time.past", "Nothing before 1970 is kept", "at");
    }
    if (pricing && kind != ActivityKind.PAGE_VIEW) {
      throw new RuleViolation("activity.pricing", "Only a page can name prices", "pricing");
    }
    return new Activity(
        kind,
        at.truncatedTo(ChronoUnit.MILLIS),
        page(page),
        Words.clean(title, "title").orElse(null),
        within(seconds, DAY_SECONDS, "seconds"),
        pricing,
        Words.clean(item, "item").orElse(null),
        within(minutes, DAY_MINUTES, "minutes"));
  }

  private @Nullable String page(@Nullable String said) {
    if (said == null || said.isBlank()) {
      if (kind == ActivityKind.PAGE_VIEW) {
        throw new RuleViolation("activity.page", "Which page was it?", "page");
      }
      return null;
    }
    if (said.length() > LONGEST_PAGE) {
      throw new RuleViolation("lead.long", "page is too long", "page", LONGEST_PAGE);
    }
    return PagePath.bare(said);
  }

  private static @Nullable Integer within(@Nullable Integer said, int most, String field) {
    if (said != null && (said < 0 || said > most)) {
      throw new RuleViolation(
          "activity.length", "%s: from 0 to %d".formatted(field, most), field, most);
    }
    return said;
  }
}
