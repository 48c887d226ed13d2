package io.leadpact.report.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.terms.Rhythm;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StretchTest {

  @ParameterizedTest
  @CsvSource({
    "WEEK, 2026-11-25, 2026-W48, 2026-11-23, 2026-11-29",
    "WEEK, 2027-01-03, 2026-W53, 2026-12-28, 2027-01-03",
    "WEEK, 2025-12-29, 2026-W01, 2025-12-29, 2026-01-04",
    "MONTH, 2028-02-10, 2028-02, 2028-02-01, 2028-02-29",
    "QUARTER, 2026-11-25, 2026-Q4, 2026-10-01, 2026-12-31",
    "YEAR, 2026-11-25, 2026, 2026-01-01, 2026-12-31"
  })
  void aPeriodHasANameAndIsFoundByIt(
      Rhythm rhythm, LocalDate day, String name, LocalDate first, LocalDate last) {
    var stretch = new Stretch(rhythm, day);
    assertThat(stretch.text()).isEqualTo(name);
    assertThat(stretch.first()).isEqualTo(first);
    assertThat(stretch.last()).isEqualTo(last);
    assertThat(Stretch.read(name)).contains(stretch);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026-13", "2026-Q5", "2026-Q0", "2026-W54", "26-11", "1800", "2026-11-01"})
  void whatIsNoPeriodIsNone(String text) {
    assertThat(Stretch.read(text)).isEmpty();
  }

  @Test
  void aMonthInWhichTheClocksAreChangedBeginsAndEndsAtMidnight() {
    var march = new Stretch(Rhythm.MONTH, LocalDate.of(2026, 3, 15));
    var warsaw = ZoneId.of("Europe/Warsaw");
    assertThat(march.start(warsaw)).isEqualTo("2026-02-28T23:00:00Z");
    assertThat(march.end(warsaw)).isEqualTo("2026-03-31T22:00:00Z");
  }

  @Test
  void theYearBeforeAWeekIsTheSameWeekday() {
    var week = new Stretch(Rhythm.WEEK, LocalDate.of(2026, 11, 25));
    assertThat(week.yearBefore().first()).isEqualTo("2025-11-24");
    var month = new Stretch(Rhythm.MONTH, LocalDate.of(2028, 2, 29));
    assertThat(month.yearBefore().text()).isEqualTo("2027-02");
  }
}
