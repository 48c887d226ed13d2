package io.leadpact.calendar.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a limit is used up, one opening after another: the sum that {@link BusinessCalendar#due}
 * comes to, written out.
 *
 * @param stretches in order; the last ends at the due time, unless there were too many to write
 * @param whole whether they are all there
 */
public record Reckoning(List<Stretch> stretches, boolean whole) {

  /**
   * A time in which the calendar is open without a break and that counts.
   *
   * @param leftMillis of the limit, after it
   */
  public record Stretch(Instant from, Instant to, long leftMillis) {

    public long openMillis() {
      return Duration.between(from, to).toMillis();
    }
  }

  /**
   * @param limit opening time, more than zero
   * @param most so many stretches are written out
   */
  public static Reckoning of(BusinessCalendar calendar, Instant start, Duration limit, int most) {
    var stretches = new ArrayList<Stretch>();
    var at = start;
    long left = limit.toMillis();
    while (left > 0 && stretches.size() < most) {
      var from = calendar.nextOpening(at);
      at = openUntil(calendar, from, left);
      left -= Duration.between(from, at).toMillis();
      stretches.add(new Stretch(from, at, left));
    }
    return new Reckoning(List.copyOf(stretches), left == 0);
  }

  /** The closing after an opening, or the end of what is wanted where that comes first. */
  private static Instant openUntil(BusinessCalendar calendar, Instant from, long wanted) {
    long begin = from.toEpochMilli();
    long open = 0;
    long closed = wanted + 1;
    while (closed - open > 1) {
      long middle = open + (closed - open) / 2;
      if (calendar.elapsedMillis(begin, begin + middle) == middle) {
        open = middle;
      } else {
        closed = middle;
      }
    }
    return from.plusMillis(open);
  }
}
