package io.leadpact.report.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeClassTest {

  @ParameterizedTest
  @CsvSource({"0,0", "29999,0", "30000,1", "60000,1", "89999,1", "90000,2", "14400000,240"})
  void timesUpToFourHoursAreInWholeMinutes(long milliseconds, int timeClass) {
    assertThat(TimeClass.of(milliseconds)).isEqualTo(timeClass);
  }

  @Test
  void aMinuteIsReadBackAsItIs() {
    for (int minute = 0; minute <= 240; minute++) {
      long milliseconds = Duration.ofMinutes(minute).toMillis();
      assertThat(TimeClass.about(TimeClass.of(milliseconds))).isEqualTo(milliseconds);
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {14_430_000, 14_430_001, 15_200_000, 86_400_000, 604_800_000, 31_536_000_000L})
  void longerTimesAreReadBackWithinTwoAndAHalfPerCent(long milliseconds) {
    assertThat(TimeClass.about(TimeClass.of(milliseconds)))
        .isCloseTo(milliseconds, withPercentage(2.5));
  }

  @Test
  void aLongerTimeIsInNoLowerClass() {
    int before = 0;
    for (long minutes = 0; minutes < 100_000; minutes += 7) {
      int timeClass = TimeClass.of(Duration.ofMinutes(minutes).toMillis());
      assertThat(timeClass).isGreaterThanOrEqualTo(before);
      before = timeClass;
    }
  }

  @Test
  void percentilesAreByNearestRank() {
    var counts = new TreeMap<>(Map.of(1, 5L, 2, 4L, 9, 1L));

    assertThat(TimeClass.percentile(counts, 0.5)).isEqualTo(60_000);
    assertThat(TimeClass.percentile(counts, 0.51)).isEqualTo(120_000);
    assertThat(TimeClass.percentile(counts, 0.9)).isEqualTo(120_000);
    assertThat(TimeClass.percentile(counts, 1)).isEqualTo(540_000);
  }

  @Test
  void percentilesAreCloseToTheExactOnes() {
    var random = new Random(7);
    var all = random.doubles(999).map(x -> Math.exp(x * 16)).sorted().toArray();
    var counts = new TreeMap<Integer, Long>();
    for (var one : all) {
      counts.merge(TimeClass.of((long) one), 1L, Long::sum);
    }
    long exact = (long) all[899];

    assertThat((double) TimeClass.percentile(counts, 0.9) - exact)
        .isBetween(-30_000 - exact * 0.025, 30_000 + exact * 0.025);
  }

  @Test
  void ofNothingThereIsNoPercentile() {
    assertThatThrownBy(() -> TimeClass.percentile(new TreeMap<>(), 0.5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
