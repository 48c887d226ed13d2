package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each language writes dates and numbers. */
class FormatsTest {

  private static final Instant NOW = Instant.parse("2026-11-16T09:12:00Z");

  private static Formats in(String tag) {
    return Formats.of(Locale.forLanguageTag(tag), ZoneId.of("Europe/Warsaw"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Mon 16 Nov, 10:12",
        "ru|пн, 16 нояб., 10:12",
        "pl|pon., 16 lis, 10:12",
        "pt-BR|seg., 16 de nov., 10:12"
      })
  void aTimeOfThisYearGoesWithoutIt(String tag, String written) {
    assertThat(in(tag).time(NOW, NOW)).isEqualTo(written);
  }

  @Test
  void aTimeOfAnotherYearSaysIt() {
    assertThat(in("en").time(Instant.parse("2025-12-31T23:30:00Z"), NOW))
        .isEqualTo("Thu 1 Jan, 00:30");
    assertThat(in("en").time(Instant.parse("2025-12-31T22:30:00Z"), NOW))
        .isEqualTo("Wed 31 Dec 2025, 23:30");
  }

  @ParameterizedTest
  @CsvSource({
    "en, November 2026",
    "ru, ноябрь 2026",
    "pl, listopad 2026",
    "pt-BR, novembro de 2026"
  })
  void aMonthStandsAlone(String tag, String written) {
    assertThat(in(tag).month(YearMonth.of(2026, 11))).isEqualTo(written);
  }

  @Test
  void aDateHasItsYear() {
    assertThat(in("en").date(LocalDate.of(2026, 3, 2))).isEqualTo("2 Mar 2026");
  }

  @ParameterizedTest
  @CsvSource({"en, 69.6", "ru, '69,6'", "pl, '69,6'", "pt-BR, '69,6'"})
  void aShareHasOneDecimalAndABoundSign(String tag, String number) {
    assertThat(in(tag).percent(new BigDecimal("69.565"))).isEqualTo(number + "\u00a0%");
  }

  @Test
  void aWholeShareHasNoDecimal() {
    assertThat(in("en").percent(new BigDecimal("100"))).isEqualTo("100\u00a0%");
  }

  @Test
  void centsAreSaidOnlyWhereThereAreAny() {
    assertThat(in("en").money(new BigDecimal("18000.00"), "EUR")).isEqualTo("€18,000");
    assertThat(in("en").money(new BigDecimal("18000.50"), "EUR")).isEqualTo("€18,000.50");
    assertThat(in("en").money(new BigDecimal("18000"), "PLN")).isEqualTo("PLN\u00a018,000");
  }

  @Test
  void theValueOfAnInputIsInTheReadersZone() {
    assertThat(in("ru").local(NOW)).isEqualTo("2026-11-16T10:12:00");
  }
}
