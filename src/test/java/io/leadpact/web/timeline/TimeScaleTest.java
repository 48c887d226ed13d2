package io.leadpact.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadpact.calendar.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeScaleTest {

  private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

  @Test
  void theLineGoesFromMarginToMargin() {
    var scale = TimeScale.even(at(0, 9), at(2, 18), days(3));
    assertThat(scale.x(at(0, 9))).isEqualTo(1);
    assertThat(scale.x(at(2, 18))).isEqualTo(99, within(1e-9));
  }

  @Test
  void whatLiesOutsideStandsAtTheEnds() {
    var scale = TimeScale.even(at(0, 9), at(0, 18), days(1));
    assertThat(scale.x(at(0, 3))).isEqualTo(1);
    assertThat(scale.x(at(5, 3))).isEqualTo(99, within(1e-9));
    assertThat(scale.shows(at(0, 9))).isTrue();
    assertThat(scale.shows(at(0, 18))).isTrue();
    assertThat(scale.shows(at(0, 18).plusMillis(1))).isFalse();
  }

  @Test
  void onTheEvenScaleOpenHoursAreEquallyWideAndANightIsOneHour() {
    var scale = TimeScale.even(at(0, 9), at(1, 18), days(2));
    var hour = scale.x(at(0, 10)) - scale.x(at(0, 9));
    assertThat(scale.x(at(1, 15)) - scale.x(at(1, 14))).isEqualTo(hour, within(1e-9));
    assertThat(scale.x(at(1, 9)) - scale.x(at(0, 18))).isEqualTo(hour, within(1e-9));
  }

  @Test
  void aClosedHourIsNotSqueezed() {
    var lunch = List.of(new Interval(at(0, 9), at(0, 13)), new Interval(at(0, 14), at(0, 18)));
    var scale = TimeScale.even(at(0, 9), at(0, 18), lunch);
    assertThat(scale.x(at(0, 14)) - scale.x(at(0, 13))).isEqualTo(98.0 / 9, within(1e-9));
  }

  @Test
  void aWeekendIsNoWiderThanANight() {
    var open = List.of(new Interval(at(4, 9), at(4, 18)), new Interval(at(7, 9), at(7, 18)));
    var scale = TimeScale.even(at(4, 9), at(7, 18), open);
    assertThat(scale.x(at(7, 9)) - scale.x(at(4, 18))).isEqualTo(98.0 / 19, within(1e-9));
  }

  @Test
  void fifteenMinutesAreSeenBesideTenDays() {
    var due = at(0, 9).plus(Duration.ofMinutes(15));
    var scale = TimeScale.byEvents(at(0, 9), at(9, 18), days(10), List.of(due));
    assertThat(scale.x(due) - scale.x(at(0, 9))).isGreaterThan(3);
    var even = TimeScale.even(at(0, 9), at(9, 18), days(10));
    assertThat(even.x(due) - even.x(at(0, 9))).isLessThan(0.3);
  }

  @Test
  void aQuietWeekIsNarrowerThanTwoBusyDays() {
    var busy = new ArrayList<Instant>();
    for (int hour = 9; hour < 18; hour++) {
      busy.add(at(0, hour));
      busy.add(at(1, hour));
    }
    var scale = TimeScale.byEvents(at(0, 9), at(6, 18), days(7), busy);
    assertThat(scale.x(at(1, 17)) - scale.x(at(0, 9)))
        .isGreaterThan(scale.x(at(6, 18)) - scale.x(at(1, 18)));
  }

  @Test
  void sixtyEventsLeaveEachItsPlace() {
    var events = new ArrayList<Instant>();
    for (int i = 0; i < 60; i++) {
      events.add(at(i / 10, 9).plus(Duration.ofMinutes(i % 10)));
    }
    var scale = TimeScale.byEvents(at(0, 9), at(20, 18), days(21), events);
    for (int i = 1; i < 60; i++) {
      assertThat(scale.x(events.get(i)) - scale.x(events.get(i - 1))).isGreaterThan(0.4);
    }
  }

  @Test
  void eventsOfOneMomentAreOnePlace() {
    var twice = List.of(at(0, 12), at(0, 12).plusMillis(20), at(0, 12));
    var scale = TimeScale.byEvents(at(0, 9), at(0, 18), days(1), twice);
    assertThat(scale.x(twice.get(1))).isEqualTo(scale.x(twice.get(0)), within(0.01));
  }

  @Test
  void aCalendarThatNeverOpensIsALineToo() {
    var scale = TimeScale.byEvents(at(0, 9), at(3, 9), List.of(), List.of(at(1, 9)));
    assertThat(scale.x(at(1, 9))).isBetween(1.0, 99.0);
    assertThat(scale.x(at(3, 9))).isEqualTo(99, within(1e-9));
  }

  @Test
  void whateverTheEventsLaterIsNeverFurtherLeft() {
    var random = new Random(7);
    for (int round = 0; round < 50; round++) {
      var events = new ArrayList<Instant>();
      for (int i = 0; i < random.nextInt(40); i++) {
        events.add(MONDAY.plusSeconds(random.nextInt(12 * 86_400)));
      }
      var scale = TimeScale.byEvents(at(0, 9), at(11, 18), days(10), events);
      double last = 0;
      for (var at = MONDAY; at.isBefore(at(12, 9)); at = at.plusSeconds(1_777)) {
        assertThat(scale.x(at)).isBetween(Math.max(1, last), 99.000001);
        last = scale.x(at);
      }
    }
  }

  private static Instant at(int day, int hour) {
    return MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
  }

  private static List<Interval> days(int count) {
    var open = new ArrayList<Interval>();
    for (int day = 0; day < count; day++) {
      open.add(new Interval(at(day, 9), at(day, 18)));
    }
    return open;
  }
}
