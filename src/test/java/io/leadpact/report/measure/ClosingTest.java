package io.leadpact.report.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.kernel.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01, Europe/Warsaw, 2026-02-04T23:00:00Z",
    "2026-02, Europe/Warsaw, 2026-03-04T23:00:00Z",
    "2025-12, UTC, 2026-01-05T00:00:00Z",
    "2026-10, America/Sao_Paulo, 2026-11-05T03:00:00Z",
  })
  void aMonthClosesAtTheBeginningOfItsFifthDayAfter(String month, String zone, String closes) {
    assertThat(Closing.of(YearMonth.parse(month), ZoneId.of(zone))).isEqualTo(closes);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 3, 2, false",
    "6, 3, 1, false",
    "5, 4, 1, false",
    "6, 4, 0, false",
    "4, 3, 3, true",
    "5, 2, 3, true",
    "5, 3, 3, true",
    "5, 3, 1, true",
    "6, 2, 2, true",
  })
  void onlyOpenClocksMayBeDecidedLater(long met, long breached, long open, boolean restated) {
    var closed = new Tally(10, 5, 3, 2);

    assertThat(Closing.restated(closed, new Tally(met + breached + open, met, breached, open)))
        .isEqualTo(restated);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T00:00:00Z, 0",
    "2026-02-01T00:00:00Z, 0",
    "2026-03-16T12:00:00Z, 0.5",
    "2026-04-01T00:00:00Z, 1",
    "2027-01-01T00:00:00Z, 1",
  })
  void thePartOfAMonthThatIsBehind(String now, double part) {
    assertThat(Months.elapsed(YearMonth.of(2026, 3), ZoneId.of("UTC"), Instant.parse(now)))
        .isEqualTo(part);
  }

  @Test
  void monthsBeginAtMidnightOfTheZone() {
    var months =
        new Months(
            new Period(YearMonth.of(2026, 3), YearMonth.of(2026, 4)), ZoneId.of("Europe/Warsaw"));

    assertThat(months.starts())
        .containsExactly(
            Instant.parse("2026-02-28T23:00:00Z"), Instant.parse("2026-03-31T22:00:00Z"));
    assertThat(months.end()).isEqualTo("2026-04-30T22:00:00Z");
  }
}
