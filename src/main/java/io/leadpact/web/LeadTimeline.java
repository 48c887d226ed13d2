package io.leadpact.web;

import io.leadpact.clock.ClockView;
import io.leadpact.kernel.Party;
import io.leadpact.web.timeline.Strip;
import io.leadpact.web.timeline.TimeScale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a lead and what happened to it on one line, ready for the page.
 *
 * @param rows one for each clock, the first started first
 * @param now where the present is; null where it is not on the line
 * @param ways other ways to look at it
 */
public record LeadTimeline(
    List<Row> rows,
    List<Label> labels,
    List<Dot> dots,
    List<Strip.Bar> ground,
    @Nullable String now,
    Ways ways) {

  /** So many clocks are shown at once; of more, the first closed ones are folded. */
  private static final int AT_ONCE = 10;

  /**
   * A clock beside its strip.
   *
   * @param words what the strip says, for those who do not see it
   * @param anew when and why it was judged anew
   */
  public record Row(
      ClockView clock, Countdown count, Strip strip, String words, List<String> anew) {

    /** The limit in whole business days; 0 where it is none of days. */
    public long days() {
      var day = count.dayMillis();
      return clock.unit().equals("BUSINESS_DAYS") && day > 0
          ? Math.round((double) clock.limitMs() / day)
          : 0;
    }

    /** The letter of the side that owes it. */
    public String side() {
      return clock.party() == Party.MARKETING ? "a" : "b";
    }
  }

  /**
   * A word along the axis.
   *
   * @param address the page with this day alone; null where it is an hour
   */
  public record Label(
      String word, String left, boolean onPhone, boolean ends, @Nullable String address) {}

  /**
   * Something that happened.
   *
   * @param kind stage, attempt or other
   * @param side whose stage it is
   */
  public record Dot(String kind, @Nullable String side, double x, String words) {

    public String left() {
      return TimeScale.percent(x);
    }
  }

  /**
   * Addresses of the page looked at otherwise.
   *
   * @param chosen events, even or day
   * @param day the only day that is shown, in words
   * @param before the day before it on which something happened
   */
  public record Ways(
      String chosen,
      @Nullable String day,
      String events,
      String even,
      String oneDay,
      @Nullable String before,
      @Nullable String after) {}

  /** Closed clocks that are out of sight until somebody asks for them, the first first. */
  public List<Row> folded() {
    var closed = rows.stream().filter(row -> !row.clock().open()).toList();
    return closed.subList(0, Math.max(0, Math.min(closed.size(), rows.size() - AT_ONCE)));
  }

  /** Whatever is open, and the latest of what is closed. */
  public List<Row> shown() {
    var folded = folded();
    return rows.stream().filter(row -> !folded.contains(row)).toList();
  }
}
