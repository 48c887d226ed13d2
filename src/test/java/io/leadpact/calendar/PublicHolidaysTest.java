package io.leadpact.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

  private final PublicHolidays holidays = new PublicHolidays();

  private static CalendarTerms terms(String country, String region) {
    return CalendarTerms.read("UTC", "mon=09:00-17:00", "", country, region);
  }

  @ParameterizedTest
  @CsvSource({
    "PL, '', 2026-06-04, true",
    "PL, '', 2026-06-05, false",
    "DE, '', 2026-01-06, false",
    "DE, by, 2026-01-06, true",
    "DE, by-ag, 2026-08-08, true",
    "DE, by, 2026-08-08, false",
    "NL, '', 2026-04-03, false",
    "RU, '', 2026-01-07, true",
    "BR, '', 2026-02-17, true"
  })
  void eachCountryAndRegionHasItsHolidays(
      String country, String region, LocalDate day, boolean closed) {
    assertThat(holidays.of(terms(country, region)).apply(day.getYear()).contains(day))
        .isEqualTo(closed);
  }

  @Test
  void aHolidayOnAWeekendIsClosedOnBothOfItsDays() {
    var days = holidays.of(terms("GB", null)).apply(2021);

    assertThat(days).contains(LocalDate.parse("2021-12-25"), LocalDate.parse("2021-12-27"));
  }

  @Test
  void aHolidayKeptInTheYearBeforeIsClosedThere() {
    assertThat(holidays.of(terms("US", null)).apply(2021)).contains(LocalDate.parse("2021-12-31"));
  }

  @Test
  void withoutACountryThereAreNoHolidays() {
    assertThat(holidays.of(terms(null, null)).apply(2026)).isEmpty();
  }

  @Test
  void whatIsNotKnownIsRefusedByItsField() {
    assertThatCode(() -> holidays.check(terms("de", "BY"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> holidays.check(terms("XX", null)))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.field()).isEqualTo("country"));
    assertThatThrownBy(() -> holidays.check(terms("DE", "zz")))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.field()).isEqualTo("region"));
    assertThatThrownBy(() -> terms(null, "by"))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.field()).isEqualTo("region"));
  }

  @Test
  void countriesAreNamedInTheLanguageOfTheReader() {
    assertThat(holidays.countries(Locale.forLanguageTag("pl"))).containsEntry("DE", "Niemcy");
    assertThat(holidays.countries(Locale.forLanguageTag("ru"))).containsEntry("PL", "Польша");
    assertThat(List.copyOf(holidays.countries(Locale.ENGLISH).values()))
        .isSortedAccordingTo(Collator.getInstance(Locale.ENGLISH)::compare);
    assertThat(holidays.regions("DE", Locale.ENGLISH))
        .containsEntry("by", "Bavaria")
        .containsEntry("by-ag", "Bavaria · Augsburg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PL", "RU", "BR", "PT", "DE", "US", "GB", "FR", "UA", "KZ", "CZ", "ES"})
  void holidaysAreNamedInTheLanguageOfTheReader(String country) {
    var names = holidays.named(terms(country, null), 2026, Locale.ENGLISH);

    assertThat(holidays.named(terms(country, null), 2026, Locale.forLanguageTag("ru")))
        .hasSameSizeAs(names)
        .allSatisfy(holiday -> assertThat(holiday.name()).containsPattern("[а-я]"));
    assertThat(holidays.named(terms(country, null), 2026, Locale.forLanguageTag("pl")))
        .hasSameSizeAs(names)
        .doesNotContainAnyElementsOf(names);
  }

  @Test
  void everyCountryOfTheListCanBeRead() {
    assertThat(holidays.countries(Locale.ENGLISH).keySet())
        .hasSizeGreaterThan(60)
        .allSatisfy(
            country -> {
              holidays.regions(country, Locale.ENGLISH);
              holidays.of(terms(country, null)).apply(2026);
            });
  }
}
