package io.leadpact.calendar.time;

import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The opening hours of one day by the wall clock: none, one or several spans in order, none of them
 * over midnight.
 */
public record DayHours(List<Span> spans) {

  public static final DayHours CLOSED = new DayHours(List.of());
  private static final int MIDNIGHT = 24 * 60;
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");

  /**
   * From a minute of the day, included, to a later one, excluded.
   *
   * @param from 0 to 1439
   * @param to 1 to 1440, which is written {@code 24:00}
   */
  public record Span(int from, int to) {

    @Override
    public String toString() {
      return time(from) + "-" + time(to);
    }

    private static String time(int minute) {
      return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
  }

  /** Puts the spans in order; they may touch but not overlap. */
  public DayHours {
    spans = spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
  }

  public boolean open() {
    return !spans.isEmpty();
  }

  /** Minutes by the wall clock. */
  public int minutes() {
    return spans.stream().mapToInt(span -> span.to - span.from).sum();
  }

  /**
   * Reads {@code HH:MM-HH:MM[,HH:MM-HH:MM]}.
   *
   * @param field the name under which the text was sent, for the refusal
   */
  public static DayHours parse(String text, String field) {
    var spans = new ArrayList<Span>();
    for (var part : text.split(",", -1)) {
      spans.add(span(part.strip(), field));
    }
    var day = new DayHours(spans);
    for (int i = 1; i < day.spans.size(); i++) {
      if (day.spans.get(i).from < day.spans.get(i - 1).to) {
        throw new RuleViolation(
            "calendar.hours.overlap", "Opening hours overlap: " + text, field, text.strip());
      }
    }
    return day;
  }

  private static Span span(String text, String field) {
    var match = SPAN.matcher(text);
    if (!match.matches()) {
      throw malformed(text, field);
    }
    int from = minute(match.group(1), match.group(2), text, field);
    int to = minute(match.group(3), match.group(4), text, field);
    if (from >= to) {
      throw new RuleViolation(
          "calendar.hours.order",
          "Opening hours end after they begin and not past midnight: " + text,
          field,
          text);
    }
    return new Span(from, to);
  }

  private static int minute(String hours, String minutes, String text, String field) {
    int minute = Integer.parseInt(minutes);
    int result = Integer.parseInt(hours) * 60 + minute;
    if (minute > 59 || result > MIDNIGHT) {
      throw malformed(text, field);
    }
    return result;
  }

  private static RuleViolation malformed(String text, String field) {
    return new RuleViolation(
        "calendar.hours.format",
        "Opening hours are written HH:MM-HH:MM, up to 24:00: " + text,
        field,
        text);
  }

  /** As {@link #parse} reads it; empty where closed. */
  @Override
  public String toString() {
    return spans.stream().map(Span::toString).collect(Collectors.joining(","));
  }
}
