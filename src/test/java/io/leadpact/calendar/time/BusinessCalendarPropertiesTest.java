package io.leadpact.calendar.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every calendar, near the days on which clocks are changed. */
class BusinessCalendarPropertiesTest {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheDefinitionMinuteByMinute(long seed) {
    var some = new RandomCalendars(seed);
    var rules = some.rules();
    var calendar = BusinessCalendar.of(rules);
    var walker = new MinuteWalker(rules);
    var start = some.instant(rules.zone());
    var end = start.plus(some.upTo(6000), ChronoUnit.MINUTES);
    int minutes = some.upTo(3000);

    assertThat(calendar.elapsed(start, end, List.of()).toMinutes())
        .isEqualTo(walker.openMinutes(start, end));
    assertThat(calendar.due(start, Duration.ofMinutes(minutes), List.of()))
        .isEqualTo(walker.due(start, minutes));
    assertThat(calendar.nextOpening(start))
        .isEqualTo(walker.due(start, 1).minus(1, ChronoUnit.MINUTES));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void exactlyTheLimitHasPassedWhenItIsDue(long seed) {
    var some = new RandomCalendars(seed);
    var rules = some.rules();
    var calendar = BusinessCalendar.of(rules);
    var start = some.instant(rules.zone()).plusMillis(some.upTo(60_000));
    var limit = Duration.ofMillis(some.upTo(1_000_000_000));

    var due = calendar.due(start, limit, List.of());

    assertThat(calendar.elapsed(start, due, List.of())).isEqualTo(limit);
    assertThat(calendar.elapsed(start, due.minusMillis(1), List.of())).isLessThan(limit);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aLaterStartOrALongerLimitIsNeverDueEarlier(long seed) {
    var some = new RandomCalendars(seed);
    var rules = some.rules();
    var calendar = BusinessCalendar.of(rules);
    var start = some.instant(rules.zone());
    var limit = Duration.ofMinutes(some.upTo(5000));
    var due = calendar.due(start, limit, List.of());

    assertThat(calendar.due(start.plusSeconds(some.upTo(90_000)), limit, List.of()))
        .isAfterOrEqualTo(due);
    assertThat(calendar.due(start, limit.plusSeconds(some.upTo(90_000)), List.of())).isAfter(due);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePartsOfAnIntervalAddUp(long seed) {
    var some = new RandomCalendars(seed);
    var rules = some.rules();
    var calendar = BusinessCalendar.of(rules);
    var from = some.instant(rules.zone());
    var middle = from.plusMillis(some.upTo(2_000_000_000));
    var to = middle.plusMillis(some.upTo(2_000_000_000));

    assertThat(
            calendar.elapsed(from, middle, List.of()).plus(calendar.elapsed(middle, to, List.of())))
        .isEqualTo(calendar.elapsed(from, to, List.of()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pausesTakeOutExactlyTheirOpeningTime(long seed) {
    var some = new RandomCalendars(seed);
    var rules = some.rules();
    var calendar = BusinessCalendar.of(rules);
    var start = some.instant(rules.zone());
    var limit = Duration.ofMinutes(some.upTo(3000));
    var pauses = new ArrayList<Interval>();
    var at = start.minusSeconds(some.upTo(7200));
    for (int i = 0; i < 3; i++) {
      var end = at.plusSeconds(some.upTo(80_000));
      pauses.add(new Interval(at, end));
      at = end.plusSeconds(some.upTo(80_000));
    }

    var due = calendar.due(start, limit, pauses);

    assertThat(calendar.elapsed(start, due, pauses)).isEqualTo(limit);
    assertThat(calendar.elapsed(start, due.minusMillis(1), pauses)).isLessThan(limit);
    assertThat(due).isAfterOrEqualTo(calendar.due(start, limit, List.of()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theClosingIsTheLastOpenInstantOfTheNthOpeningDay(long seed) {
    var some = new RandomCalendars(seed);
    var rules = some.rules();
    var start = some.instant(rules.zone());
    int n = some.upTo(5);

    var closing = BusinessCalendar.of(rules).closingOfOpeningDay(start, n);

    assertThat(closing).isEqualTo(walkedClosing(rules, start, n));
  }

  private static Instant walkedClosing(OpeningRules rules, Instant start, int n) {
    var walker = new MinuteWalker(rules);
    var first = start.atZone(rules.zone()).toLocalDate();
    var date = first;
    var closing = Instant.MIN;
    for (int counted = 0; counted < n; ) {
      date = date.plusDays(1);
      boolean opens = false;
      var at = date.minusDays(2).atStartOfDay(rules.zone()).toInstant();
      for (int minute = 0; minute < 5 * 1440; minute++, at = at.plusSeconds(60)) {
        if (at.atZone(rules.zone()).toLocalDate().equals(date) && walker.open(at)) {
          opens = true;
          closing = at.plusSeconds(60);
        }
      }
      counted += opens ? 1 : 0;
    }
    return closing;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDayBelongsToTheVersionWithTheLatestFirstDay(long seed) {
    var some = new RandomCalendars(seed);
    var zone = ZoneId.of("Europe/Warsaw");
    var versions = new ArrayList<CalendarVersion>();
    versions.add(CalendarVersion.sinceAlways(some.rules(zone)));
    for (int i = 0; i < 3; i++) {
      versions.add(
          new CalendarVersion(
              Optional.of(some.near(zone)), Instant.EPOCH.plusSeconds(i), false, some.rules(zone)));
    }
    var calendar = new BusinessCalendar(versions);
    var from = some.instant(zone);
    var to = from.plus(some.upTo(8000), ChronoUnit.MINUTES);

    long walked = 0;
    for (var at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      walked += new MinuteWalker(holding(versions, at)).open(at) ? 1 : 0;
    }

    assertThat(calendar.elapsed(from, to, List.of()).toMinutes()).isEqualTo(walked);
  }

  private static OpeningRules holding(List<CalendarVersion> versions, Instant at) {
    var holding = versions.get(0);
    for (var version : versions) {
      var day = at.atZone(version.rules().zone()).toLocalDate();
      var first = version.effectiveFrom().orElse(LocalDate.MIN);
      if (!first.isAfter(day) && !first.isBefore(holding.effectiveFrom().orElse(LocalDate.MIN))) {
        holding = version;
      }
    }
    return holding.rules();
  }
}
