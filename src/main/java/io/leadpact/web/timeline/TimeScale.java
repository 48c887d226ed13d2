package io.leadpact.web.timeline;

import io.leadpact.calendar.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Where an instant lies on a line, in hundredths of its width: a piecewise linear, never falling
 * function. Time at which nobody works is squeezed on every scale; on the one that follows the
 * events, long stretches without any are squeezed as well, so that fifteen minutes can be seen
 * beside ten days.
 */
public final class TimeScale {

  /** Free on both sides of the line, in hundredths of its width. */
  static final double MARGIN = 1;

  /** No closed stretch takes more than this many minutes of opening time do. */
  static final double NIGHT = 60;

  /** Events closer to each other than this, in milliseconds, are one place. */
  private static final long TOGETHER = 30_000;

  /** The least width of a stretch between two events, in hundredths, where there are few. */
  private static final double SEEN = 1.5;

  /** All least widths together, in hundredths. */
  private static final double SEEN_TOGETHER = 35;

  private final long[] times;
  private final double[] places;

  private TimeScale(long[] times, double[] places) {
    this.times = times;
    this.places = places;
  }

  /**
   * True to opening time: an hour is as wide anywhere, a closed stretch at most as wide as one
   * hour.
   *
   * @param from the left end, before {@code to}
   * @param open when somebody works, in order, not overlapping
   */
  public static TimeScale even(Instant from, Instant to, List<Interval> open) {
    var pieces = new Pieces(from.toEpochMilli(), to.toEpochMilli(), open);
    return pieces.weighed(List.of(pieces.whole()), minutes -> minutes, 0);
  }

  /**
   * Follows the events: between two of them an hour is as wide as it is, what is longer grows only
   * with its logarithm, and each stretch keeps a least width.
   *
   * @param from the left end, before {@code to}
   * @param open when somebody works, in order, not overlapping
   * @param events in any order; those outside do not matter
   */
  public static TimeScale byEvents(
      Instant from, Instant to, List<Interval> open, Collection<Instant> events) {
    var pieces = new Pieces(from.toEpochMilli(), to.toEpochMilli(), open);
    var spells = pieces.spells(events);
    var least = Math.min(SEEN, SEEN_TOGETHER / spells.size());
    return pieces.weighed(spells, TimeScale::damped, least);
  }

  /** An hour is an hour; a day of nine is three, ten such days are five and a half. */
  private static double damped(double minutes) {
    return minutes <= 60 ? minutes : 60 * (1 + Math.log(minutes / 60));
  }

  public Instant from() {
    return Instant.ofEpochMilli(times[0]);
  }

  public Instant to() {
    return Instant.ofEpochMilli(times[times.length - 1]);
  }

  /**
   * @return from 1 to 99; what lies before the left end is there, what lies after the right end
   *     there
   */
  public double x(Instant instant) {
    long at = Math.max(times[0], Math.min(times[times.length - 1], instant.toEpochMilli()));
    int found = Arrays.binarySearch(times, at);
    if (found >= 0) {
      return places[found];
    }
    int right = -found - 1;
    double share = (double) (at - times[right - 1]) / (times[right] - times[right - 1]);
    return places[right - 1] + share * (places[right] - places[right - 1]);
  }

  /** Whether the instant lies on the line, its ends included. */
  public boolean shows(Instant instant) {
    long at = instant.toEpochMilli();
    return at >= times[0] && at <= times[times.length - 1];
  }

  /** As an attribute of a drawing, in no reader's language. */
  public static String percent(double hundredths) {
    return String.format(Locale.ROOT, "%.2f%%", hundredths);
  }

  /** How wide so many minutes of opening time are to be. */
  private interface Width {
    double of(double minutes);
  }

  /** The line cut at every opening and closing. */
  private record Pieces(long from, long to, List<Interval> open) {

    Interval whole() {
      return new Interval(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }

    /** The line cut at the events. */
    List<Interval> spells(Collection<Instant> events) {
      var spells = new ArrayList<Interval>();
      long begin = from;
      for (var event : new TreeSet<>(events)) {
        long at = event.toEpochMilli();
        if (at - begin >= TOGETHER && to - at >= TOGETHER) {
          spells.add(new Interval(Instant.ofEpochMilli(begin), Instant.ofEpochMilli(at)));
          begin = at;
        }
      }
      spells.add(new Interval(Instant.ofEpochMilli(begin), Instant.ofEpochMilli(to)));
      return spells;
    }

    /** Each spell gets its width, which its pieces share; together they fill the line. */
    TimeScale weighed(List<Interval> spells, Width width, double least) {
      var times = new ArrayList<Long>(List.of(from));
      var weights = new ArrayList<Double>();
      var leasts = new ArrayList<Double>();
      for (var spell : spells) {
        var cuts = cuts(spell.from().toEpochMilli(), spell.to().toEpochMilli());
        double minutes = 0;
        for (int i = 1; i < cuts.size(); i++) {
          minutes += minutes(cuts.get(i - 1), cuts.get(i));
        }
        for (int i = 1; i < cuts.size(); i++) {
          var share = minutes(cuts.get(i - 1), cuts.get(i)) / minutes;
          times.add(cuts.get(i));
          weights.add(share * width.of(minutes));
          leasts.add(share * least);
        }
      }
      return placed(times, weights, leasts);
    }

    private static TimeScale placed(List<Long> times, List<Double> weights, List<Double> leasts) {
      double all = weights.stream().mapToDouble(weight -> weight).sum();
      double free = 100 - 2 * MARGIN - leasts.stream().mapToDouble(least -> least).sum();
      var places = new double[times.size()];
      places[0] = MARGIN;
      for (int i = 0; i < weights.size(); i++) {
        places[i + 1] = places[i] + leasts.get(i) + free * weights.get(i) / all;
      }
      return new TimeScale(times.stream().mapToLong(time -> time).toArray(), places);
    }

    private List<Long> cuts(long begin, long end) {
      var cuts = new TreeSet<>(List.of(begin, end));
      for (var opening : open) {
        for (var edge : List.of(opening.from(), opening.to())) {
          if (edge.toEpochMilli() > begin && edge.toEpochMilli() < end) {
            cuts.add(edge.toEpochMilli());
          }
        }
      }
      return List.copyOf(cuts);
    }

    /** Of a piece, in opening time. */
    private double minutes(long begin, long end) {
      double minutes = (end - begin) / 60_000.0;
      return isOpen(begin) ? minutes : Math.min(minutes, NIGHT);
    }

    private boolean isOpen(long begin) {
      return open.stream()
          .anyMatch(
              opening ->
                  opening.from().toEpochMilli() <= begin && opening.to().toEpochMilli() > begin);
    }
  }
}
