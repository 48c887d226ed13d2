package io.leadpact.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.calendar.time.Interval;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningsTest {

  @Test
  void twoCalendarsThatOverlapAreOneOpening() {
    assertThat(Openings.together(List.of(List.of(hours(9, 17)), List.of(hours(15, 22)))))
        .containsExactly(hours(9, 22));
  }

  @Test
  void thoseThatTouchAreOneAndOthersStayApart() {
    assertThat(
            Openings.together(
                List.of(List.of(hours(9, 12), hours(15, 18)), List.of(hours(12, 13)))))
        .containsExactly(hours(9, 13), hours(15, 18));
  }

  @Test
  void whatLiesWithinAnotherAddsNothing() {
    assertThat(Openings.together(List.of(List.of(hours(8, 20)), List.of(hours(9, 10)))))
        .containsExactly(hours(8, 20));
  }

  @Test
  void noCalendarIsNeverOpen() {
    assertThat(Openings.together(List.of())).isEmpty();
  }

  private static Interval hours(int from, int to) {
    return new Interval(at(from), at(to));
  }

  private static Instant at(int hour) {
    return Instant.parse("2026-11-16T%02d:00:00Z".formatted(hour));
  }
}
