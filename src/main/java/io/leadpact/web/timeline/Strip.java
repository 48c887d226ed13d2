package io.leadpact.web.timeline;

import io.leadpact.calendar.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock drawn on a scale: places and widths in hundredths of the line.
 *
 * @param open when its time counts; openings too narrow to be told apart are one
 * @param bars in the order in which they are painted
 */
public record Strip(List<Bar> open, List<Bar> bars, List<Mark> marks) {

  /** A bar narrower than this would not be seen. */
  private static final double SEEN = 0.35;

  /** A gap narrower than this is none to the eye. */
  private static final double GAP = 0.25;

  /** What a bar means. */
  public enum Kind {
    OPEN,
    RUN,
    CANCELLED,
    LATE,
    PAUSE,
    TODO
  }

  /** What a mark means. */
  public enum Sign {
    DUE,
    WARN,
    ATTEMPT
  }

  public record Bar(Kind kind, double x, double width) {

    public String left() {
      return TimeScale.percent(x);
    }

    public String wide() {
      return TimeScale.percent(width);
    }
  }

  public record Mark(Sign sign, double x) {

    public String left() {
      return TimeScale.percent(x);
    }
  }

  /**
   * @param open when the time of this clock counts, in order
   * @param now what an open clock has come to; what lies after it is still to come
   */
  public static Strip of(Run run, List<Interval> open, TimeScale scale, Instant now) {
    var end = run.stopped() == null ? now : run.stopped();
    var bars = new ArrayList<Bar>();
    var turn = run.due() == null || end.isBefore(run.due()) ? end : run.due();
    add(bars, run.cancelled() ? Kind.CANCELLED : Kind.RUN, run.started(), turn, scale);
    if (end.isAfter(turn)) {
      add(bars, run.cancelled() ? Kind.CANCELLED : Kind.LATE, turn, end, scale);
    }
    for (var pause : run.pauses()) {
      add(bars, Kind.PAUSE, later(pause.from(), run.started()), earlier(pause.to(), end), scale);
    }
    if (run.stopped() == null && run.due() != null && run.due().isAfter(now)) {
      add(bars, Kind.TODO, now, run.due(), scale);
    }
    return new Strip(ground(open, scale), bars, marks(run, end, scale));
  }

  /** The ground alone, for a line that shows no clock. */
  public static List<Bar> ground(List<Interval> open, TimeScale scale) {
    var ground = new ArrayList<Bar>();
    for (var opening : open) {
      var x = scale.x(opening.from());
      var last = ground.isEmpty() ? null : ground.get(ground.size() - 1);
      if (last != null && x - (last.x() + last.width()) < GAP) {
        ground.remove(ground.size() - 1);
        x = last.x();
      }
      ground.add(new Bar(Kind.OPEN, x, scale.x(opening.to()) - x));
    }
    return ground;
  }

  private static void add(List<Bar> bars, Kind kind, Instant from, Instant to, TimeScale scale) {
    var missed = to.isBefore(scale.from()) || from.isAfter(scale.to()) || to.isBefore(from);
    if (!missed) {
      var x = scale.x(from);
      bars.add(new Bar(kind, x, Math.max(SEEN, scale.x(to) - x)));
    }
  }

  private static List<Mark> marks(Run run, Instant end, TimeScale scale) {
    var marks = new ArrayList<Mark>();
    for (var attempt : run.attempts()) {
      if (!attempt.isBefore(run.started()) && !attempt.isAfter(end)) {
        mark(marks, Sign.ATTEMPT, attempt, scale);
      }
    }
    mark(marks, Sign.WARN, run.warn(), scale);
    mark(marks, Sign.DUE, run.due(), scale);
    return marks;
  }

  private static void mark(List<Mark> marks, Sign sign, @Nullable Instant at, TimeScale scale) {
    if (at != null && scale.shows(at)) {
      marks.add(new Mark(sign, scale.x(at)));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
