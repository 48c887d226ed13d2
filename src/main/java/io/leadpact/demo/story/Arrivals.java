package io.leadpact.demo.story;

import io.leadpact.demo.story.Arrival.Fate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When leads come in: before noon and in the early afternoon more than at night, on working days
 * more than on others. A day that is past has the same leads whenever one looks.
 */
public final class Arrivals {

  private static final int RAFFLE_A_MONTH = 400;
  private static final int RAFFLE_ENDS = 25;
  private static final List<Integer> MINUTES_AGO = List.of(2, 7, 16, 24);

  private final Plot plot;
  private final Hours hours;
  private final long seed;

  public Arrivals(Plot plot, Hours hours, long seed) {
    this.plot = plot;
    this.hours = hours;
    this.seed = seed;
  }

  /** All up to now, the oldest first. */
  public List<Arrival> upTo(Instant now) {
    var arrivals = new ArrayList<Arrival>();
    plot.months().forEach(month -> arrivals.addAll(in(month)));
    MINUTES_AGO.forEach(
        minutes -> {
          var at = now.minus(Duration.ofMinutes(minutes));
          arrivals.add(new Arrival(at, Campaign.DEMO_REQUEST, seed - minutes, Fate.AT_THE_DESK));
        });
    arrivals.removeIf(arrival -> arrival.at().isAfter(now));
    arrivals.addAll(new Waiting(hours, seed).at(now));
    arrivals.sort(Comparator.comparing(Arrival::at).thenComparing(Arrival::seed));
    return arrivals;
  }

  private List<Arrival> in(YearMonth month) {
    var arrivals = new ArrayList<Arrival>();
    double whole = days(month).stream().mapToDouble(this::weight).sum();
    double past = 0;
    for (var day : days(month)) {
      double next = past + weight(day) / whole;
      int leads = plot.phase(month).leads();
      spread(day, count(past, next, leads), false, arrivals);
      if (plot.flood().contains(month)) {
        int last = Math.min(day.getDayOfMonth(), RAFFLE_ENDS);
        int raffle =
            count(
                (day.getDayOfMonth() - 1.0) / RAFFLE_ENDS,
                1.0 * last / RAFFLE_ENDS,
                RAFFLE_A_MONTH);
        spread(day, raffle, true, arrivals);
      }
      past = next;
    }
    return arrivals;
  }

  private static List<LocalDate> days(YearMonth month) {
    return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
  }

  /** So that a month has exactly as many as it should, whichever weekdays it has. */
  private static int count(double from, double to, int of) {
    return (int) Math.max(0, Math.round(to * of) - Math.round(from * of));
  }

  private double weight(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return 0.24;
    }
    return hours.isOff(day) || day.getDayOfWeek() == DayOfWeek.SATURDAY ? 0.3 : 1;
  }

  private void spread(LocalDate day, int count, boolean raffle, List<Arrival> arrivals) {
    int back = plot.back(YearMonth.from(day));
    for (int i = 0; i < count; i++) {
      long own = ((seed * 31 + back) * 37 + day.getDayOfMonth()) * 1_009 + i * 2 + (raffle ? 1 : 0);
      var chance = new Chance(own);
      var campaign = raffle ? Campaign.WIN_A_TABLET : Campaign.one(back, chance);
      arrivals.add(new Arrival(timeOn(day, chance), campaign, own, Fate.ORDINARY));
    }
  }

  private Instant timeOn(LocalDate day, Chance chance) {
    double hour =
        switch (chance.below(20)) {
          case 0, 1 -> 24 * chance.share();
          case 2, 3, 4 -> 20.2 + 1.4 * chance.gauss();
          case 5, 6, 7, 8, 9, 10, 11, 12 -> 10.7 + 1.2 * chance.gauss();
          default -> 14.6 + 1.4 * chance.gauss();
        };
    long second = (long) (Math.min(23.98, Math.max(0, hour)) * 3_600);
    return day.atStartOfDay(plot.zone()).plusSeconds(second).toInstant();
  }
}
