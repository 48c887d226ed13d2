package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.Tally;
import io.leadpact.testing.LeadpactTest;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadpactTest
class ClockFiguresTest {

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Months MONTHS = new Months(new Period(JANUARY, MARCH), WARSAW);
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  @Autowired ClockFigures figures;
  @Autowired JdbcClient jdbc;
  Rows rows;
  long lead;

  @BeforeEach
  void aLead() {
    rows = new Rows(jdbc);
    lead = rows.lead("1", "2026-01-01T00:00:00Z", null);
  }

  private Map<YearMonth, Tally> tallies(String promise) {
    return figures.tallies(List.of("call", "mail"), MONTHS, NOW).getOrDefault(promise, Map.of());
  }

  @Test
  void clocksCountInTheMonthOfTheirStartInTheCompanysZone() {
    rows.clock(lead, "call", 1, "MET", "2025-12-31T22:59:59.999Z", "PT5M");
    rows.clock(lead, "call", 2, "MET", "2025-12-31T23:00:00Z", "PT5M");
    rows.clock(lead, "call", 3, "MET", "2026-01-31T22:59:59.999Z", "PT5M");
    rows.clock(lead, "call", 4, "BREACHED", "2026-01-31T23:00:00Z", "PT2H");
    rows.clock(lead, "call", 5, "MET", "2026-03-31T21:59:59Z", "PT5M");
    rows.clock(lead, "call", 6, "MET", "2026-03-31T22:00:00Z", "PT5M");

    assertThat(tallies("call"))
        .containsOnly(
            Map.entry(JANUARY, new Tally(2, 2, 0, 0)),
            Map.entry(FEBRUARY, new Tally(1, 0, 1, 0)),
            Map.entry(MARCH, new Tally(1, 1, 0, 0)));
  }

  @Test
  void whatIsOpenAndDueIsBreachedAndWhatIsCancelledCountsNowhere() {
    rows.clock(lead, "call", 1, "RUNNING", "2026-03-10T11:00:00Z", null);
    rows.clock(lead, "call", 2, "RUNNING", "2026-03-10T11:00:00.001Z", null);
    rows.clock(lead, "call", 3, "PAUSED", "2026-03-01T09:00:00Z", null);
    rows.clock(lead, "call", 4, "CANCELLED", "2026-03-01T09:00:00Z", null);
    rows.clock(lead, "mail", 1, "MET", "2026-03-01T09:00:00Z", "PT1H");

    assertThat(tallies("call")).containsOnly(Map.entry(MARCH, new Tally(3, 0, 1, 2)));
    assertThat(tallies("mail")).containsOnly(Map.entry(MARCH, new Tally(1, 1, 0, 0)));
  }

  @Test
  void timesAreByNearestRankOverWhatWasAnswered() {
    for (int minutes = 1; minutes <= 10; minutes++) {
      rows.clock(
          lead,
          "call",
          minutes,
          minutes > 8 ? "BREACHED" : "MET",
          "2026-02-02T09:00:00Z",
          "PT" + minutes + "M");
    }
    rows.clock(lead, "call", 11, "BREACHED", "2026-02-02T09:00:00Z", null);
    rows.clock(lead, "call", 12, "RUNNING", "2026-02-02T09:00:00Z", null);
    rows.clock(lead, "call", 13, "CANCELLED", "2026-02-02T09:00:00Z", null);
    rows.clock(lead, "call", 14, "MET", "2025-02-02T09:00:00Z", "PT59M");

    assertThat(figures.responses(List.of("call", "mail"), MONTHS))
        .containsOnly(Map.entry("call", new ResponseTimes(10, 330_000L, 300_000L, 540_000L)));
  }

  @Test
  void withoutPromisesThereIsNothingToCount() {
    assertThat(figures.tallies(List.of(), MONTHS, NOW)).isEmpty();
    assertThat(figures.responses(List.of(), MONTHS)).isEmpty();
  }
}
