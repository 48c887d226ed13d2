package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Cohort;
import io.leadpact.report.measure.Months;
import io.leadpact.testing.LeadpactTest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadpactTest
class CohortFiguresTest {

  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final Months MONTHS =
      new Months(new Period(JANUARY, FEBRUARY), ZoneId.of("Europe/Moscow"));
  private static final List<String> STAGES = List.of("LEAD", "MQL", "BRIEF", "SAL", "WON");

  @Autowired CohortFigures figures;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void leads() {
    var rows = new Rows(jdbc);
    rows.lead("before", "2025-12-31T20:59:59Z", "paid");
    long won = rows.lead("won", "2025-12-31T21:00:00Z", "paid");
    rows.reached(won, "mql_at", "2026-01-02T21:00:00Z");
    rows.own(won, "BRIEF", "2026-01-03T21:00:00Z");
    rows.reached(won, "won_at", "2026-02-01T09:00:00Z");
    rows.worked(won, 3, "1200.50");
    long skipped = rows.lead("skipped", "2026-01-10T00:00:00Z", "seo");
    rows.reached(skipped, "sal_at", "2026-01-11T00:00:00Z");
    rows.reached(skipped, "lost_at", "2026-01-12T00:00:00Z");
    rows.worked(skipped, 2, null);
    long again = rows.lead("again", "2026-01-11T00:00:00Z", "paid");
    rows.reached(again, "mql_at", "2026-01-15T00:00:00Z");
    rows.reached(again, "rejected_at", "2026-01-16T00:00:00Z");
    long merged = rows.lead("merged", "2026-01-11T00:00:00Z", "paid");
    jdbc.sql("update lead_state set merged_into = :into, outcome = 'MERGED' where lead_id = :id")
        .param("into", won)
        .param("id", merged)
        .update();
  }

  @Test
  void aStageCountsWhereItsOwnEventExists() {
    var cohorts = figures.of(MONTHS, STAGES, null);

    assertThat(cohorts).extracting(Cohort::month).containsExactly(JANUARY, FEBRUARY);
    var january = cohorts.get(0);
    assertThat(january.stages().keySet()).containsExactlyElementsOf(STAGES);
    assertThat(january.stages())
        .isEqualTo(Map.of("LEAD", 3L, "MQL", 2L, "BRIEF", 1L, "SAL", 1L, "WON", 1L));
    assertThat(january.outcomes()).isEqualTo(Map.of("REJECTED", 1L, "LOST", 1L));
    assertThat(january.attempts()).isEqualTo(5);
    assertThat(january.wonAmount()).isEqualByComparingTo("1200.5");
  }

  @Test
  void aMonthWithoutLeadsHasAllStagesToo() {
    var february = figures.of(MONTHS, STAGES, null).get(1);

    assertThat(february.stages().keySet()).containsExactlyElementsOf(STAGES);
    assertThat(february.stages().values()).containsOnly(0L);
    assertThat(february.wonAmount()).isZero();
  }

  @Test
  void oneChannelIsCountedByItself() {
    assertThat(figures.of(MONTHS, STAGES, "seo").get(0).stages())
        .isEqualTo(Map.of("LEAD", 1L, "MQL", 0L, "BRIEF", 0L, "SAL", 1L, "WON", 0L));
    assertThat(figures.channels()).containsExactly("paid", "seo");
  }

  @Test
  void mediansAreOverLeadsWithBothStages() {
    assertThat(figures.medians(MONTHS, STAGES, null))
        .isEqualTo(Map.of("MQL", 2L * 86_400_000, "BRIEF", 86_400_000L));
  }
}
