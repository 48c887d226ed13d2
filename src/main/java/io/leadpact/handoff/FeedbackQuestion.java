package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which feedback is asked for: on leads that sales got in these months, told apart by something.
 * Stands in the address.
 */
public record FeedbackQuestion(FeedbackBy by, YearMonth from, YearMonth to, boolean usual) {

  private static final int USUAL_MONTHS = 3;
  private static final int MOST_MONTHS = 60;

  /**
   * @throws RuleViolation where a month is none, or there are too many
   */
  static FeedbackQuestion of(
      @Nullable String by, @Nullable String from, @Nullable String to, YearMonth now) {
    var dimension = FeedbackBy.of(by).orElse(FeedbackBy.CHANNEL);
    var last = month(to, "to", now);
    var first = month(from, "from", last.minusMonths(USUAL_MONTHS - 1L));
    if (first.isAfter(last)) {
      return new FeedbackQuestion(dimension, last, first, false);
    }
    if (first.plusMonths(MOST_MONTHS).isBefore(last)) {
      throw new RuleViolation("feedback.long", "At most 60 months", "from", MOST_MONTHS);
    }
    return new FeedbackQuestion(dimension, first, last, blank(from) && blank(to));
  }

  private static YearMonth month(@Nullable String text, String field, YearMonth otherwise) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      return YearMonth.parse(text.strip());
    } catch (DateTimeException e) {
      throw new RuleViolation("feedback.month", "No month: " + text, field, text);
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  LocalDate first() {
    return from.atDay(1);
  }

  LocalDate last() {
    return to.atEndOfMonth();
  }

  private String asked() {
    return "by=%s&from=%s&to=%s".formatted(by.key(), from, to);
  }

  public String page() {
    return "/feedback?" + asked();
  }

  public String file() {
    return "/feedback.csv?" + asked();
  }

  /**
   * The leads behind a figure.
   *
   * @param value of what they are told apart by; null: of all
   */
  public String leads(@Nullable String value, String measure) {
    var of = value == null ? "" : "&value=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    return "/feedback/leads?%s%s&measure=%s"
        .formatted(asked(), of, URLEncoder.encode(measure, StandardCharsets.UTF_8));
  }
}
