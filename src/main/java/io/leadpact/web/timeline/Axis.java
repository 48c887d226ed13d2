package io.leadpact.web.timeline;

import io.leadpact.calendar.time.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The words along a scale: where a day, or on a single day an hour, begins.
 *
 * @param hours whether the ticks are hours, else days
 */
public record Axis(List<Tick> ticks, boolean hours) {

  /** How far apart two words must begin, in hundredths, on a wide line and on that of a phone. */
  private static final double WIDE = 10;

  private static final double NARROW = 21;

  /** Where a word begins left of its place, because the line ends. */
  private static final double LAST = 90;

  private static final double LAST_NARROW = 79;

  /**
   * @param at the day or hour that begins
   * @param onPhone whether there is room for it on a phone too
   * @param ends whether its word ends at the place instead of beginning there
   */
  public record Tick(Instant at, double x, boolean onPhone, boolean ends) {

    public String left() {
      return TimeScale.percent(x);
    }
  }

  /**
   * @param open when somebody works: a day is named at its first opening, days without one are not
   */
  public static Axis of(TimeScale scale, List<Interval> open, ZoneId zone) {
    var oneDay = ChronoUnit.HOURS.between(scale.from(), scale.to()) <= 25;
    return new Axis(chosen(oneDay ? hours(scale, zone) : days(scale, open, zone), scale), oneDay);
  }

  private static List<Instant> hours(TimeScale scale, ZoneId zone) {
    var hours = new ArrayList<Instant>();
    var hour = scale.from().atZone(zone).truncatedTo(ChronoUnit.HOURS);
    while (!hour.toInstant().isAfter(scale.to())) {
      if (scale.shows(hour.toInstant())) {
        hours.add(hour.toInstant());
      }
      hour = hour.plusHours(1);
    }
    return hours.isEmpty() ? List.of(scale.from()) : hours;
  }

  private static List<Instant> days(TimeScale scale, List<Interval> open, ZoneId zone) {
    var days = new ArrayList<Instant>(List.of(scale.from()));
    var last = scale.from().atZone(zone).toLocalDate();
    for (var opening : open) {
      var day = opening.from().atZone(zone).toLocalDate();
      if (day.isAfter(last) && scale.shows(opening.from())) {
        days.add(opening.from());
        last = day;
      }
    }
    return days;
  }

  /** The first of each crowd. */
  private static List<Tick> chosen(List<Instant> candidates, TimeScale scale) {
    var ticks = new ArrayList<Tick>();
    double wide = -WIDE;
    double narrow = -NARROW;
    for (var at : candidates) {
      var x = scale.x(at);
      var ends = x > LAST;
      if (x - (ends ? WIDE : 0) < wide + WIDE) {
        continue;
      }
      var onPhone = x >= narrow + NARROW && x <= LAST_NARROW;
      ticks.add(new Tick(at, x, onPhone, ends));
      wide = x;
      narrow = onPhone ? x : narrow;
    }
    return ticks;
  }
}
