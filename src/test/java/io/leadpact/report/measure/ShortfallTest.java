package io.leadpact.report.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.kernel.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortfallTest {

  @ParameterizedTest
  @CsvSource({
    "16, 7, 90, 5, 0",
    "9, 1, 90, 0, 0",
    "10, 0, 90, 0, 1",
    "0, 0, 90, 0, 0",
    "0, 3, 100, 3, 0",
    "198, 2, 99.5, 1, 0",
  })
  void whatLacksIsCountedInWholeClocks(
      long met, long breached, double target, long lacking, long spare) {
    assertThat(Shortfall.of(new Tally(met + breached, met, breached, 0), Percent.of(target)))
        .isEqualTo(new Shortfall(lacking, spare));
  }

  @Test
  void theBestEndOfAMonthCountsWhatIsStillExpected() {
    var half = new Tally(20, 14, 6, 0);
    assertThat(Shortfall.best(half, 0.5).rounded()).isEqualByComparingTo("85");
    assertThat(Shortfall.best(half, 1).rounded()).isEqualByComparingTo("70");
    assertThat(Shortfall.best(Tally.NONE, 0.5)).isEqualTo(Percent.of(100));
  }
}
