package io.leadpact.demo.story;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** When leads come in: on weekdays more than at weekends, by day more than at night. */
public final class Arrivals {

  private static final int DAYS = 118;
  private static final double ON_WEEKDAYS = 6.2;
  private static final double AT_WEEKENDS = 2.1;

  /** So that something is due whenever the demo begins. */
  private static final List<Integer> MINUTES_AGO = List.of(3, 9, 14, 22, 31, 47, 70, 115, 190, 280);

  private Arrivals() {}

  /** The same number on every day of the past, the oldest first. */
  public static List<Instant> upTo(Instant now, ZoneId zone, long seed) {
    var dice = new Random(seed);
    var today = LocalDate.ofInstant(now, zone);
    var arrivals = new ArrayList<Instant>();
    for (var day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
      for (var left = expected(day) * (0.7 + 0.6 * dice.nextDouble()); left > 0; left--) {
        arrivals.add(timeOn(day, zone, dice));
      }
    }
    MINUTES_AGO.forEach(minutes -> arrivals.add(now.minus(Duration.ofMinutes(minutes))));
    arrivals.removeIf(arrival -> arrival.isAfter(now));
    arrivals.sort(null);
    return arrivals;
  }

  private static double expected(LocalDate day) {
    var weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    return weekend ? AT_WEEKENDS : ON_WEEKDAYS;
  }

  private static Instant timeOn(LocalDate day, ZoneId zone, Random dice) {
    var hour = dice.nextDouble() < 0.12 ? 24 * dice.nextDouble() : 13 + 3.2 * dice.nextGaussian();
    var minute = (long) (Math.min(23.98, Math.max(0, hour)) * 60);
    return day.atStartOfDay(zone).plusMinutes(minute).toInstant();
  }
}
