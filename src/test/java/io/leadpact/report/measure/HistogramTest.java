package io.leadpact.report.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramTest {

  @ParameterizedTest
  @CsvSource({
    "PT15M, PT1M",
    "PT30M, PT5M",
    "PT1H, PT5M",
    "PT2H, PT15M",
    "PT8H, PT1H",
    "PT48H, PT4H",
    "PT1M, PT1M",
    "PT7M, PT1M",
    "PT61M, PT7M37.5S",
  })
  void barsAreOfRoundLengthsAndEndAtTheLimit(Duration limit, Duration step) {
    assertThat(Histogram.step(limit)).isEqualTo(step);
    assertThat(limit.dividedBy(step)).isBetween(1L, Histogram.BARS - 1L);
  }
}
