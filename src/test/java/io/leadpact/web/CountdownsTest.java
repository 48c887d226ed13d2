package io.leadpact.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownsTest {

  private static final Duration DAY = Duration.ofHours(9);

  @ParameterizedTest
  @CsvSource({
    "PT0S, <1 min",
    "PT59S, <1 min",
    "PT7M, 7 min",
    "PT1H5M, 1 h 05 min",
    "PT8H59M, 8 h 59 min",
    "PT9H, 1 d",
    "PT21H, 2 d 3 h",
    "PT21H59M, 2 d 3 h",
    "PT93H, 10 d",
    "PT840H, 93 d"
  })
  void aboveABusinessDayTimeIsToldInDays(Duration time, String words) {
    assertThat(written(time, DAY)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"PT30H, 30 h 00 min", "PT120H, 120 h"})
  void aCalendarWithoutAWeekTellsHours(Duration time, String words) {
    assertThat(written(time, Duration.ZERO)).isEqualTo(words);
  }

  private static String written(Duration time, Duration day) {
    return Countdowns.parts(time.toMillis(), day.toMillis(), "d", "h", "min").stream()
        .map(part -> (part.number() + " " + part.unit()).strip())
        .collect(joining(" "));
  }
}
