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

  /**
   * How far apart short words must begin, in hundredths of a wide line; and what a letter takes.
   */
  private static final double WIDE = 10;

  private static final double WIDE_LETTER = .85;

  /** The same on the line of a phone. */
  private static final double NARROW = 21;

  private static final double NARROW_LETTER = 1.85;

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
   * @param letters how long the longest name of a day is
   */
  public static Axis of(TimeScale scale, List<Interval> open, ZoneId zone, int letters) {
    var oneDay = ChronoUnit.HOURS.between(scale.from(), scale.to()) <= 25;
    return oneDay
        ? new Axis(chosen(hours(scale, zone), scale, WIDE, NARROW), true)
        : new Axis(
            chosen(
                days(scale, open, zone),
                scale,
                Math.max(WIDE, WIDE_LETTER * letters),
                Math.max(NARROW, NARROW_LETTER * letters)),
            false);
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

  /** The first of each crowd; a word that would run over the right end stands left of its place. */
  private static List<Tick> chosen(
      List<Instant> candidates, TimeScale scale, double apart, double apartOnPhone) {
    var ticks = new ArrayList<Tick>();
    double wide = -apart;
    double narrow = -apartOnPhone;
    for (var at : candidates) {
      var x = scale.x(at);
      var ends = x > 100 - apart;
      if (x - (ends ? apart : 0) < wide + apart) {
        continue;
      }
      var onPhone = x >= narrow + apartOnPhone && x <= 100 - apartOnPhone;
      ticks.add(new Tick(at, x, onPhone, ends));
      wide = x;
      narrow = onPhone ? x : narrow;
    }
    return ticks;
  }
}
