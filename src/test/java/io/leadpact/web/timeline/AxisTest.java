package io.leadpact.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.calendar.time.Interval;
import io.leadpact.web.timeline.Axis.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
  private static final Instant MONDAY_NINE = Instant.parse("2026-11-16T08:00:00Z");

  @Test
  void aFewDaysAreEachNamedWhereTheyOpen() {
    var axis = axis(3, 3);
    assertThat(axis.hours()).isFalse();
    assertThat(axis.ticks())
        .extracting(Tick::at)
        .containsExactly(opening(0), opening(1), opening(2));
  }

  @Test
  void aSingleDayHasHours() {
    var axis = axis(1, 1);
    assertThat(axis.hours()).isTrue();
    assertThat(axis.ticks().get(0).at()).isEqualTo(MONDAY_NINE);
    assertThat(axis.ticks()).hasSizeBetween(4, 10);
  }

  @Test
  void daysThatDoNotOpenAreNotNamed() {
    var open = List.of(day(0), day(4));
    var scale = TimeScale.even(opening(0), day(4).to(), open);
    assertThat(Axis.of(scale, open, ZONE, 10).ticks())
        .extracting(Tick::at)
        .containsExactly(opening(0), opening(4));
  }

  @Test
  void manyDaysLeaveOutWhatFindsNoRoom() {
    var ticks = axis(60, 60).ticks();
    assertThat(ticks).hasSizeBetween(5, 10);
    for (int i = 1; i < ticks.size(); i++) {
      assertThat(ticks.get(i).x() - ticks.get(i - 1).x()).isGreaterThanOrEqualTo(10);
    }
  }

  @Test
  void onAPhoneThereIsRoomForFewer() {
    var phone = axis(60, 60).ticks().stream().filter(Tick::onPhone).toList();
    assertThat(phone).hasSizeBetween(2, 4);
    assertThat(phone.get(0).x()).isEqualTo(1);
  }

  @Test
  void longWordsStandFurtherApart() {
    var ticks = axis(60, 60, 16).ticks();
    for (int i = 1; i < ticks.size(); i++) {
      assertThat(ticks.get(i).x() - ticks.get(i - 1).x()).isGreaterThanOrEqualTo(13.6);
    }
    assertThat(ticks).hasSizeLessThan(axis(60, 60).ticks().size());
  }

  private static Axis axis(int openDays, int shown) {
    return axis(openDays, shown, 10);
  }

  private static Axis axis(int openDays, int shown, int letters) {
    var open = new ArrayList<Interval>();
    for (int day = 0; day < openDays; day++) {
      open.add(day(day));
    }
    return Axis.of(TimeScale.even(opening(0), day(shown - 1).to(), open), open, ZONE, letters);
  }

  private static Interval day(int day) {
    return new Interval(opening(day), opening(day).plus(Duration.ofHours(9)));
  }

  private static Instant opening(int day) {
    return MONDAY_NINE.plus(Duration.ofDays(day));
  }
}
