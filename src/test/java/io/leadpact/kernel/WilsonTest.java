package io.leadpact.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  @ParameterizedTest
  @CsvSource({
    // Reference values of the score interval without continuity correction.
    "5, 10, 24, 76",
    "1, 10, 2, 40",
    "0, 10, 0, 28",
    "10, 10, 72, 100",
    "50, 100, 40, 60",
    "81, 263, 26, 37",
    "15, 148, 6, 16",
  })
  void theTrueShareProbablyLiesBetween(long part, long whole, int low, int high) {
    var interval = Wilson.of(part, whole);
    assertThat(interval.low().value()).isEqualByComparingTo(String.valueOf(low));
    assertThat(interval.high().value()).isEqualByComparingTo(String.valueOf(high));
  }

  @Test
  void nothingHasNoShare() {
    assertThatThrownBy(() -> Wilson.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.of(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Share(0, 0).percent()).isEmpty();
    assertThat(new Share(0, 0).interval()).isEmpty();
  }

  @Test
  void ofFewTheCountsAreShownAloneAndOfSomeTheInterval() {
    assertThat(new Share(3, 9).few()).isTrue();
    assertThat(new Share(3, 9).uncertain()).isFalse();
    assertThat(new Share(3, 10).uncertain()).isTrue();
    assertThat(new Share(30, 100).uncertain()).isFalse();
    assertThat(new Share(6, 12).since(new Share(1, 9))).isEmpty();
    assertThat(new Share(6, 12).since(new Share(4, 16)).orElseThrow()).isEqualByComparingTo("25");
  }
}
