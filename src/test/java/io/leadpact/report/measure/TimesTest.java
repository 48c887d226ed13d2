package io.leadpact.report.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.000",
    "60000, 1.000",
    "1338660, 22.311",
    "30, 0.001",
    "29, 0.000",
    "90, 0.002",
    "1, 0.000",
    "6319500, 105.325"
  })
  void minutesAreRoundedHalfUpToThreeDecimals(long milliseconds, BigDecimal minutes) {
    assertThat(ResponseTimes.minutes(milliseconds)).isEqualTo(minutes);
  }

  @Test
  void nothingAnsweredTookNoTime() {
    assertThat(ResponseTimes.minutes(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"50, 200, 25.0", "0, 10, 0.0", "3, 3, 100.0", "5, 3, 100.0", "1, 3, 33.3"})
  void conversionIsOfTheStageBefore(long reached, long before, BigDecimal share) {
    var step = new FunnelStep("MQL", reached, Optional.of(before), null);

    assertThat(step.conversion().orElseThrow().rounded()).isEqualTo(share);
  }

  @Test
  void nothingIsConvertedOutOfNothing() {
    assertThat(new FunnelStep("LEAD", 5, Optional.empty(), null).conversion()).isEmpty();
    assertThat(new FunnelStep("MQL", 5, Optional.of(0L), null).conversion()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"86400000, 1.0", "129600000, 1.5", "4320000, 0.1", "4319999, 0.0"})
  void daysHaveOneDecimal(long milliseconds, BigDecimal days) {
    assertThat(new FunnelStep("MQL", 1, Optional.of(1L), milliseconds).medianDays())
        .isEqualTo(days);
  }
}
