package io.leadpact.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  private static final Optional<ZoneId> AMSTERDAM = Optional.of(ZoneId.of("Europe/Amsterdam"));

  @ParameterizedTest
  @CsvSource({
    "2011-10-01T00:38:44.546+02:00, 2011-09-30T22:38:44.546Z",
    "2011-10-01T00:38:44Z, 2011-10-01T00:38:44Z",
    "2011-10-01 00:38, 2011-09-30T22:38:00Z",
    "2011-10-01 00:38:44 +0200, 2011-09-30T22:38:44Z",
    "2011-12-01, 2011-11-30T23:00:00Z",
    "' 2011-12-01 ', 2011-11-30T23:00:00Z",
    "2011-03-27T02:30:00, 2011-03-27T01:30:00Z",
    "2011-10-30T02:30:00, 2011-10-30T00:30:00Z"
  })
  void timesAreIsoWithTheZoneOfTheFileWhereTheySayNone(String text, Instant at) {
    assertThat(new Times(AMSTERDAM, Optional.empty()).read(text, "at")).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd.MM.yyyy HH:mm | 01.12.2011 09:30 | 2011-12-01T08:30:00Z",
        "d/M/yyyy | 1/12/2011 | 2011-11-30T23:00:00Z",
        "M/d/yyyy h:mm a | 12/1/2011 9:30 PM | 2011-12-01T20:30:00Z",
        "M/d/yyyy h:mm a | 12/1/2011 9:30 pm | 2011-12-01T20:30:00Z",
        "yyyy-MM-dd HH:mm Z | 2011-12-01 09:30 +0300 | 2011-12-01T06:30:00Z",
        "d MMM yyyy 'at' H:mm | 1 Dec 2011 at 9:30 | 2011-12-01T08:30:00Z"
      })
  void aPatternReadsOtherTimes(String pattern, String text, Instant at) {
    assertThat(new Times(AMSTERDAM, Optional.of(pattern)).read(text, "at")).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "noon", "2011-02-30", "2011-10-01T25:00", "01.12.2011", "2011-10"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> new Times(AMSTERDAM, Optional.empty()).read(text, "at"))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("time.shape"));
  }

  @Test
  void aDayThatDoesNotExistIsNoTimeByAPatternEither() {
    assertThatThrownBy(
            () -> new Times(AMSTERDAM, Optional.of("dd.MM.yyyy")).read("31.02.2011", "at"))
        .isInstanceOf(RuleViolation.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011-10-01", "2011-10-01T10:00", "2011-10-01 10:00:00"})
  void withoutAnyZoneATimeIsRefused(String text) {
    assertThatThrownBy(() -> new Times(Optional.empty(), Optional.empty()).read(text, "at"))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("time.zone"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2011-10-01T00:38:44+02:00 | ''",
        "01.12.2011 09:30 | d.M.yyyy H:mm",
        "13/12/2011 | d/M/yyyy",
        "12/13/2011 | M/d/yyyy",
        "12/13/2011 9:30 PM | M/d/yyyy h:mm a"
      })
  void theFormatIsGuessedFromSamples(String sample, String format) {
    assertThat(DateFormats.guess(List.of(sample))).contains(format);
  }

  @Test
  void noFormatIsGuessedWhereNoneFits() {
    assertThat(DateFormats.guess(List.of("noon", "2011-10-01"))).isEmpty();
    assertThat(DateFormats.guess(List.of())).isEmpty();
  }
}
