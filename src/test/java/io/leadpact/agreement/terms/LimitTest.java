package io.leadpact.agreement.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.agreement.terms.Limit.BusinessDays;
import io.leadpact.agreement.terms.Limit.BusinessTime;
import io.leadpact.agreement.terms.Limit.ElapsedTime;
import io.leadpact.agreement.terms.Limit.Unit;
import io.leadpact.kernel.RuleViolation;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

  @ParameterizedTest
  @CsvSource({
    "PT1M, 1",
    "PT30M, 30",
    "PT45M, 45",
    "PT1H, 60",
    "PT2H, 120",
    "PT2H30M, 150",
    "PT90M, 90",
    "PT24H, 1440",
    "PT100H, 6000",
  })
  void hoursAndMinutesAreBusinessOrElapsedTimeAsTheUnitSays(String text, long minutes) {
    assertThat(Limit.read(text, Unit.BUSINESS))
        .isEqualTo(new BusinessTime(Duration.ofMinutes(minutes)));
    assertThat(Limit.read(text, Unit.ELAPSED))
        .isEqualTo(new ElapsedTime(Duration.ofMinutes(minutes)));
  }

  @ParameterizedTest
  @CsvSource({"P1D, 1", "P2D, 2", "P10D, 10", "P30D, 30", "P366D, 366"})
  void daysAloneAreOpeningDaysOrTwentyFourHoursEach(String text, int days) {
    assertThat(Limit.read(text, Unit.BUSINESS)).isEqualTo(new BusinessDays(days));
    assertThat(Limit.read(text, Unit.ELAPSED)).isEqualTo(new ElapsedTime(Duration.ofDays(days)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P1DT2H", "P2DT1M"})
  void daysWithHoursMakeSenseForElapsedTimeOnly(String text) {
    assertThat(Limit.read(text, Unit.ELAPSED)).isInstanceOf(ElapsedTime.class);
    assertRefused(text, Unit.BUSINESS, "promise.duration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0M", "PT59S", "PT59.999S", "P0D", "PT-5M", "-PT30M"})
  void aLimitIsAtLeastAMinuteOrOneBusinessDay(String text) {
    assertRefused(text, Unit.ELAPSED, "promise.limit.short");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "PT0S", "PT1S", "PT-1M"})
  void nothingShorterIsPromisedInBusinessTime(String text) {
    assertRefused(text, Unit.BUSINESS, "promise.limit.short");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P367D", "PT8785H", "P999999999D"})
  void aLimitIsAtMostAYear(String text) {
    assertRefused(text, Unit.BUSINESS, "promise.limit.long");
    assertRefused(text, Unit.ELAPSED, "promise.limit.long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "P", "PT", "30", "30M", "30 min", "P1M", "P1Y", "P2W", "PT1D", "half", "PT٣M"})
  void whatIsNoLengthOfTimeIsRefused(String text) {
    assertRefused(text, Unit.BUSINESS, "promise.duration");
    assertRefused(text, Unit.ELAPSED, "promise.duration");
  }

  @Test
  void moreDaysThanAnybodyWaitsAreRefused() {
    assertRefused("P99999999999D", Unit.BUSINESS, "promise.duration");
    assertRefused("P99999999999D", Unit.ELAPSED, "promise.limit.long");
  }

  @ParameterizedTest
  @MethodSource("minutes")
  void whatIsWrittenIsReadAgain(int minutes) {
    var business = new BusinessTime(Duration.ofMinutes(minutes));
    var elapsed = new ElapsedTime(Duration.ofMinutes(minutes));
    var days = new BusinessDays(1 + minutes % 366);
    for (var limit : new Limit[] {business, elapsed, days}) {
      assertThat(Limit.read(limit.iso(), limit.unit())).isEqualTo(limit);
    }
  }

  static IntStream minutes() {
    return IntStream.iterate(1, m -> m < 20_000, m -> m * 5 / 4 + 1);
  }

  private static void assertRefused(String text, Unit unit, String code) {
    assertThatThrownBy(() -> Limit.read(text, unit))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.field()).isEqualTo("limit");
            });
  }
}
