package io.leadpact.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happened to the made-up company, month by month back from the present one. On another day
 * the same happened, as much earlier or later.
 */
public record Plot(YearMonth present, ZoneId zone) {

  private static final int MONTHS = 12;

  public static Plot at(Instant now, ZoneId zone) {
    return new Plot(YearMonth.from(now.atZone(zone)), zone);
  }

  /** From the first month of the story to the present one. */
  public List<YearMonth> months() {
    return Stream.iterate(first(), month -> !month.isAfter(present), month -> month.plusMonths(1))
        .toList();
  }

  public YearMonth first() {
    return present.minusMonths(MONTHS);
  }

  /** Two months in which a raffle brought many leads and hardly a customer. */
  public List<YearMonth> flood() {
    return List.of(present.minusMonths(6), present.minusMonths(5));
  }

  /** The month in which marketing delivered too few MQLs. */
  public YearMonth shortMonth() {
    return present.minusMonths(4);
  }

  /** From that day on both sides hold to the second version of the agreement. */
  public LocalDate change() {
    return shortMonth().atDay(1);
  }

  /** The month of the fair, of which calls were handed in after it had closed. */
  public YearMonth fair() {
    return present.minusMonths(2);
  }

  /** When the calls of the fair were handed in: well after its month had closed. */
  Instant handedIn() {
    return present.minusMonths(1).atDay(18).atTime(10, 12).atZone(zone).toInstant();
  }

  Phase phase(Instant at) {
    return phase(YearMonth.from(at.atZone(zone)));
  }

  Phase phase(YearMonth month) {
    return Phase.back(back(month));
  }

  int back(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(month, present);
  }
}
