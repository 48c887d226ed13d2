package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.leadpact.clock.Oblivion;
import io.leadpact.identity.Companies;
import io.leadpact.kernel.Period;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.report.measure.Cohort;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.Spans;
import io.leadpact.report.measure.Tally;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The sums that figures are read from. It is Monday, 2 March 2026, 9:00 UTC. */
@LeadpactTest
class RollupsTest {

  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Period BOTH = new Period(FEBRUARY, MARCH);

  @Autowired Rollups rollups;
  @Autowired Compliance compliance;
  @Autowired Funnel funnel;
  @Autowired StageFigures reached;
  @Autowired ClockRollups sums;
  @Autowired SummedCohorts summed;
  @Autowired SliceFigures slices;
  @Autowired ClockFigures figures;
  @Autowired Oblivion oblivion;
  @Autowired Leads leads;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  private Acme acme;

  @BeforeEach
  void company() {
    acme = Acme.in(context);
    while (rollups.keepUp()) {
      assertThat(pending()).isZero();
    }
  }

  private LeadId desk(String id, String given, @Nullable String called) {
    var lead = acme.lead(id, given, "web");
    acme.given(lead, "sdr", given);
    if (called != null) {
      acme.called(lead, called);
    }
    return lead;
  }

  private List<Tally> desk() {
    return As.call(As.reader(), () -> compliance.figures(BOTH)).stream()
        .filter(one -> one.promise().key().equals("desk_first_touch"))
        .flatMap(one -> one.months().stream().map(PromiseFigures.Month::tally))
        .toList();
  }

  private List<Cohort> cohorts(@Nullable String channel) {
    return As.call(As.reader(), () -> funnel.cohorts(BOTH, channel));
  }

  private long pending() {
    return jdbc.sql(
            "select (select count(*) from clock_difference) + (select count(*) from lead_difference)")
        .query(Long.class)
        .single();
  }

  private void fold() {
    while (rollups.keepUp()) {
      assertThat(pending()).isNotNegative();
    }
    assertThat(pending()).isZero();
  }

  private void nothingIsWrong() {
    assertThat(rollups.compare()).hasValue(0);
    fold();
    assertThat(rollups.compare()).hasValue(0);
  }

  @Test
  void whatIsRecordedIsReadAtOnceAndTheSameOnceItIsSummedUp() {
    desk("1", "2026-02-10T10:00:00Z", "2026-02-10T10:20:00Z");
    desk("2", "2026-03-02T08:00:00Z", null);
    desk("3", "2026-03-02T08:50:00Z", null);
    var expected = List.of(new Tally(1, 1, 0, 0), new Tally(2, 0, 1, 1));

    assertThat(pending()).isPositive();
    assertThat(desk()).isEqualTo(expected);
    nothingIsWrong();
    assertThat(desk()).isEqualTo(expected);
  }

  @Test
  void whatComesDueIsBreachedWithoutAnybodySummingItUp() {
    desk("1", "2026-03-02T08:50:00Z", null);
    fold();
    assertThat(desk().get(1)).isEqualTo(new Tally(1, 0, 0, 1));

    clock.advance(Duration.ofMinutes(20));
    assertThat(desk().get(1)).isEqualTo(new Tally(1, 0, 1, 0));
  }

  /** What was past due by the time up to which the sums are told, in the month. */
  private long overdue() {
    return jdbc.sql(
            """
            select coalesce(sum(overdue), 0) from clock_rollup
            where grain = 'MONTH' and dimension = 'ALL' and promise = 'desk_first_touch'
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void whatCameDueIsSummedUpWithoutAnyChange() {
    desk("1", "2026-03-02T08:50:00Z", null);
    desk("2", "2026-03-02T08:59:00Z", null);
    fold();
    assertThat(overdue()).isZero();

    clock.advance(Duration.ofMinutes(21));
    fold();
    assertThat(overdue()).isEqualTo(1);
    assertThat(desk().get(1)).isEqualTo(new Tally(2, 0, 1, 1));
    nothingIsWrong();

    clock.advance(Duration.ofMinutes(30));
    assertThat(desk().get(1)).isEqualTo(new Tally(2, 0, 2, 0));
    fold();
    assertThat(overdue()).isEqualTo(2);
    assertThat(desk().get(1)).isEqualTo(new Tally(2, 0, 2, 0));
    nothingIsWrong();
  }

  @Test
  void oneThatCameDueBeforeItsDifferenceWasTakenIsCountedOnce() {
    desk("1", "2026-03-02T08:50:00Z", null);
    clock.advance(Duration.ofHours(1));
    assertThat(desk().get(1)).isEqualTo(new Tally(1, 0, 1, 0));

    fold();
    assertThat(overdue()).isEqualTo(1);
    assertThat(desk().get(1)).isEqualTo(new Tally(1, 0, 1, 0));
    nothingIsWrong();
  }

  @Test
  void whoReadsAsOfBeforeTheSumsWereToldLeavesOutWhatCameDueSince() {
    desk("1", "2026-03-02T08:50:00Z", null);
    desk("2", "2026-03-02T06:50:00Z", null);
    clock.advance(Duration.ofHours(1));
    fold();
    assertThat(overdue()).isEqualTo(2);

    clock.set(SettableClock.START);
    assertThat(desk().get(1)).isEqualTo(new Tally(2, 0, 1, 1));
    nothingIsWrong();
    assertThat(desk().get(1)).isEqualTo(new Tally(2, 0, 1, 1));
  }

  @Test
  void anAnswerTakesTheClockOutOfThoseThatAreOverdue() {
    var lead = desk("1", "2026-03-02T06:50:00Z", null);
    fold();
    assertThat(overdue()).isEqualTo(1);

    acme.called(lead, "2026-03-02T08:55:00Z");
    assertThat(desk().get(1)).isEqualTo(new Tally(1, 0, 1, 0));
    nothingIsWrong();
    assertThat(overdue()).isZero();
    assertThat(desk().get(1)).isEqualTo(new Tally(1, 0, 1, 0));
  }

  @Test
  void aWrongSumOfWhatIsOverdueIsFoundAndPutRight() {
    desk("1", "2026-03-02T06:50:00Z", null);
    fold();
    jdbc.sql("update clock_rollup set overdue = overdue + 1 where grain = 'DAY'").update();

    assertThat(rollups.compare()).hasValue(1);
    nothingIsWrong();
  }

  @Test
  void aLateAnswerThatProvesABreachWrongMovesTheSums() {
    var lead = desk("1", "2026-02-10T10:00:00Z", null);
    fold();
    assertThat(desk().get(0)).isEqualTo(new Tally(1, 0, 1, 0));

    acme.called(lead, "2026-02-10T10:20:00Z");
    assertThat(desk().get(0)).isEqualTo(new Tally(1, 1, 0, 0));
    nothingIsWrong();
    assertThat(desk().get(0)).isEqualTo(new Tally(1, 1, 0, 0));
  }

  @Test
  void whatChangesNoFigureLeavesNoDifference() {
    var lead = desk("1", "2026-03-02T08:00:00Z", "2026-03-02T08:10:00Z");
    fold();
    acme.record(lead, EventType.NOTE, "2026-03-02T08:30:00Z", Facts.of(Fact.NOTE, "seen"));

    assertThat(pending()).isZero();
  }

  @Test
  void cohortsAreSummedUpByChannelToo() {
    var lead = acme.lead("1", "2026-02-10T10:00:00Z", "web");
    acme.reached(lead, "MQL", "2026-02-12T10:00:00Z");
    acme.reached(lead, "BRIEF", "2026-02-13T10:00:00Z");
    acme.won(lead, "2026-03-01T10:00:00Z", "1200.50");
    acme.lead("2", "2026-02-10T10:00:00Z", "fair");
    acme.called(acme.lead("3", "2026-03-01T10:00:00Z", null), "2026-03-01T11:00:00Z");

    for (int round = 0; round < 2; round++) {
      var all = cohorts(null);
      assertThat(all.get(0).stages())
          .isEqualTo(
              Map.of("LEAD", 2L, "MQL", 1L, "BRIEF", 1L, "SAL", 0L, "OPPORTUNITY", 0L, "WON", 1L));
      assertThat(all.get(0).wonAmount()).isEqualByComparingTo("1200.50");
      assertThat(all.get(1).attempts()).isEqualTo(1);
      assertThat(cohorts("fair").get(0).leads()).isEqualTo(1);
      assertThat(cohorts("fair").get(0).reached("MQL")).isZero();
      nothingIsWrong();
    }
  }

  @Test
  void theTimeBetweenStagesOfVeryManyLeadsIsAboutRight() {
    for (int days = 1; days <= 9; days++) {
      var lead = acme.lead("lead" + days, "2026-02-01T00:00:00Z", "web");
      acme.reached(lead, "MQL", "2026-02-%02dT00:00:00Z".formatted(1 + days));
    }
    fold();
    var about = summed.medians(new Months(BOTH, Acme.ZONE), null).get("MQL");
    var steps = As.call(As.reader(), () -> funnel.steps(funnel.cohorts(BOTH, null), BOTH, null));

    assertThat(about).isCloseTo(Duration.ofDays(5).toMillis(), withPercentage(2.6));
    assertThat(steps.get(1).about()).isFalse();
    assertThat(steps.get(1).medianMs()).isEqualTo(Duration.ofDays(5).toMillis());
  }

  @Test
  void responseTimesOfVeryManyClocksAreAboutRight() {
    for (int minutes = 1; minutes <= 9; minutes++) {
      desk("lead" + minutes, "2026-02-03T10:00:00Z", "2026-02-03T10:0" + minutes + ":10Z");
    }
    fold();
    var promises = List.of("desk_first_touch");
    var months = new Months(BOTH, Acme.ZONE);

    assertThat(sums.responses(promises, Spans.months(months)).get("desk_first_touch"))
        .isEqualTo(ResponseTimes.about(9, 310_000, 300_000, 540_000));
    assertThat(figures.responses(promises, months).get("desk_first_touch"))
        .isEqualTo(new ResponseTimes(9, 310_000L, 310_000L, 550_000L));
  }

  @Test
  void theDaysOfAMonthAddUpToIt() {
    // In Warsaw the first of these began on the second of February.
    desk("1", "2026-02-01T23:30:00Z", "2026-02-01T23:40:00Z");
    desk("2", "2026-02-10T10:00:00Z", null);
    acme.reached(desk("3", "2026-02-10T11:00:00Z", null), "MQL", "2026-02-11T11:00:00Z");
    for (int round = 0; round < 2; round++) {
      var desk = List.of("desk_first_touch");
      var days = figures.days(desk, FEBRUARY, Acme.ZONE, clock.instant()).get("desk_first_touch");
      var stages = reached.of(new Months(Period.month(FEBRUARY), Acme.ZONE));

      assertThat(days)
          .isEqualTo(
              Map.of(
                  LocalDate.of(2026, 2, 2), new Tally(1, 1, 0, 0),
                  LocalDate.of(2026, 2, 10), new Tally(2, 0, 2, 0)));
      assertThat(stages.get("MQL")).isEqualTo(Map.of(LocalDate.of(2026, 2, 11), 1L));
      assertThat(stages.get("LEAD"))
          .isEqualTo(Map.of(LocalDate.of(2026, 2, 2), 1L, LocalDate.of(2026, 2, 10), 2L));
      fold();
    }
  }

  @Test
  void clocksOfOneTeamPersonOrChannelAreSummedUpToo() {
    var given = "2026-03-02T08:40:00Z";
    var lead = acme.lead("1", given, "fair");
    acme.record(
        lead, EventType.GIVEN_TO, given, Facts.of(Fact.TEAM, "sdr").with(Fact.PERSON, "user:7"));
    desk("2", "2026-03-02T08:00:00Z", null);

    for (int round = 0; round < 2; round++) {
      assertThat(desk(Dimension.TEAM, "sdr")).isEqualTo(new Tally(2, 0, 1, 1));
      assertThat(desk(Dimension.TEAM, "sales")).isEqualTo(Tally.NONE);
      assertThat(desk(Dimension.PERSON, "user:7")).isEqualTo(new Tally(1, 0, 0, 1));
      assertThat(desk(Dimension.PERSON, "")).isEqualTo(new Tally(1, 0, 1, 0));
      assertThat(desk(Dimension.CHANNEL, "fair")).isEqualTo(new Tally(1, 0, 0, 1));
      fold();
    }
  }

  private Tally desk(Dimension dimension, String value) {
    var months = new Months(Period.month(MARCH), Acme.ZONE);
    return slices
        .tallies(
            List.of("desk_first_touch"), months, Slice.ALL.with(dimension, value), clock.instant())
        .getOrDefault("desk_first_touch", Map.of())
        .getOrDefault(MARCH, Tally.NONE);
  }

  @Test
  void anotherZoneOfTheCompanyMakesTheSumsAgain() {
    desk("1", "2026-01-31T23:30:00Z", "2026-01-31T23:40:00Z");
    fold();
    assertThat(desk().get(0).started()).isEqualTo(1);

    define(ZoneId.of("UTC"));
    assertThat(desk().get(0).started()).isZero();
    fold();
    assertThat(desk().get(0).started()).isZero();
    nothingIsWrong();

    define(Acme.ZONE);
    assertThat(desk().get(0).started()).isEqualTo(1);
    fold();
    assertThat(desk().get(0).started()).isEqualTo(1);
  }

  private void define(ZoneId zone) {
    As.run(
        As.administrator(),
        () -> context.getBean(Companies.class).define("Acme", zone, "EUR", "default", false));
  }

  @Test
  void anotherOrderOfTheStagesMakesTheSumsAgain() {
    var lead = acme.lead("1", "2026-02-10T10:00:00Z", "web");
    acme.reached(lead, "MQL", "2026-02-12T10:00:00Z");
    acme.reached(lead, "SAL", "2026-02-14T10:00:00Z");
    fold();
    As.run(
        As.administrator(),
        () ->
            context
                .getBean(Stages.class)
                .define(List.of("LEAD", "MQL", "SAL", "BRIEF", "OPPORTUNITY", "WON")));
    fold();

    nothingIsWrong();
    var steps = As.call(As.reader(), () -> funnel.steps(funnel.cohorts(BOTH, null), BOTH, null));
    assertThat(steps.get(2).stage()).isEqualTo("SAL");
    assertThat(steps.get(2).medianMs()).isPositive();
  }

  @Test
  void aLeadThatIsMergedIsTakenOutOfTheSums() {
    var one = desk("1", "2026-03-01T10:00:00Z", null);
    var other = desk("2", "2026-03-01T10:00:00Z", null);
    fold();
    acme.record(
        one,
        EventType.MERGED_INTO,
        "2026-03-02T08:00:00Z",
        Facts.of(Fact.LEAD, String.valueOf(other.value())));

    assertThat(cohorts(null).get(1).leads()).isEqualTo(1);
    nothingIsWrong();
    assertThat(cohorts(null).get(1).leads()).isEqualTo(1);
  }

  @Test
  void leadsThatAreTakenBackLeaveTheSums() {
    var lead = desk("1", "2026-03-01T10:00:00Z", "2026-03-01T10:10:00Z");
    fold();
    transaction.executeWithoutResult(
        status -> oblivion.forget(List.of(lead.value()), "user:1", "undone"));

    assertThat(desk().get(1)).isEqualTo(Tally.NONE);
    assertThat(cohorts(null).get(1).leads()).isZero();
    nothingIsWrong();
  }

  @Test
  void aCorrectedChannelMovesTheLeadInTheSums() {
    var lead = acme.lead("1", "2026-03-01T10:00:00Z", "web");
    fold();
    As.run(
        As.administrator(),
        () -> {
          var view = leads.view(lead);
          var origin = view.details().origin();
          var corrected =
              new LeadDetails.Origin(
                  origin.source(), origin.externalId(), "fair", "spring", null, null);
          leads.edit(
              lead,
              new LeadDetails(
                  corrected,
                  view.details().person(),
                  view.details().organisation(),
                  view.details().value()),
              view.version());
        });

    assertThat(cohorts("web").get(1).leads()).isZero();
    assertThat(cohorts("fair").get(1).leads()).isEqualTo(1);
    acme.reached(lead, "MQL", "2026-03-01T11:00:00Z");
    assertThat(cohorts("fair").get(1).reached("MQL")).isEqualTo(1);
    nothingIsWrong();
  }

  @Test
  void aWrongSumIsFoundAndPutRight() {
    desk("1", "2026-03-01T10:00:00Z", "2026-03-01T10:10:00Z");
    fold();
    jdbc.sql("update clock_rollup set met = met + 1 where grain = 'MONTH' and dimension = 'ALL'")
        .update();
    jdbc.sql("delete from lead_rollup where grain = 'DAY'").update();

    assertThat(rollups.compare().orElse(0)).isGreaterThan(1);
    assertThat(desk().get(1)).isEqualTo(new Tally(1, 1, 0, 0));
    nothingIsWrong();
  }
}
