package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;

/** How long a promise may take. At least a minute, or one business day. */
public sealed interface Limit {

  /** Whether the time of a limit passes always, or only while a calendar is open. */
  enum Unit {
    BUSINESS,
    ELAPSED
  }

  /** Time that passes only while the calendar of the clock is open. */
  record BusinessTime(Duration duration) implements Limit {
    public BusinessTime {
      check(duration);
    }

    @Override
    public Unit unit() {
      return Unit.BUSINESS;
    }

    @Override
    public String iso() {
      return duration.toString();
    }

    @Override
    public Duration longest() {
      return duration;
    }
  }

  /** Time that always passes. */
  record ElapsedTime(Duration duration) implements Limit {
    public ElapsedTime {
      check(duration);
    }

    @Override
    public Unit unit() {
      return Unit.ELAPSED;
    }

    @Override
    public String iso() {
      return duration.toString();
    }

    @Override
    public Duration longest() {
      return duration;
    }
  }

  /**
   * Due at the closing of the n-th opening day after the day of the start (days of the calendar's
   * zone): a start on Monday, however early or late, has its first day on Tuesday.
   */
  record BusinessDays(int days) implements Limit {
    public BusinessDays {
      check(Duration.ofDays(days));
    }

    @Override
    public Unit unit() {
      return Unit.BUSINESS;
    }

    @Override
    public String iso() {
      return "P" + days + "D";
    }

    @Override
    public Duration longest() {
      return Duration.ofDays(days);
    }
  }

  Duration SHORTEST = Duration.ofMinutes(1);
  Duration LONGEST = Duration.ofDays(366);
  Pattern WHOLE_DAYS = Pattern.compile("P(\\d{1,9})D");

  Unit unit();

  /** How it is written: the reverse of {@link #read}, but for days of elapsed time (in hours). */
  String iso();

  /** No clock with this limit can ever count more than this; a warning comes before it. */
  Duration longest();

  /**
   * Reads a length of time as ISO 8601 writes it, such as {@code PT30M}, {@code PT2H} or {@code
   * P2D}. Days alone are opening days where business time counts, and 24 hours each where elapsed
   * time does; days together with hours make sense for elapsed time only.
   *
   * @throws RuleViolation where it is no length of time, shorter than a minute or longer than a
   *     year
   */
  static Limit read(String text, Unit unit) {
    var days = WHOLE_DAYS.matcher(text);
    if (unit == Unit.BUSINESS && days.matches()) {
      return new BusinessDays(Integer.parseInt(days.group(1)));
    }
    if (unit == Unit.BUSINESS && !text.startsWith("PT")) {
      throw unreadable(text, "limit");
    }
    var duration = duration(text, "limit");
    return unit == Unit.BUSINESS ? new BusinessTime(duration) : new ElapsedTime(duration);
  }

  /** Reads an ISO 8601 length of time; whatever is wrong with it is said of the field. */
  static Duration duration(String text, String field) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw unreadable(text, field);
    }
  }

  private static RuleViolation unreadable(String text, String field) {
    return new RuleViolation(
        "promise.duration", "No length of time such as PT30M or P2D: " + text, field, text);
  }

  private static void check(Duration duration) {
    if (duration.compareTo(SHORTEST) < 0) {
      throw new RuleViolation(
          "promise.limit.short", "A limit is at least a minute, or one business day", "limit");
    }
    if (duration.compareTo(LONGEST) > 0) {
      throw new RuleViolation("promise.limit.long", "A limit is at most 366 days", "limit");
    }
  }
}
