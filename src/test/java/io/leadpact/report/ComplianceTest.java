package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.Percent;
import io.leadpact.kernel.Period;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.kernel.Share;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.report.BehindQuery.Order;
import io.leadpact.report.BehindQuery.Wanted;
import io.leadpact.report.measure.Histogram;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Measured.InTime;
import io.leadpact.report.measure.Shortfall;
import io.leadpact.report.measure.Tally;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Figures of a journal that was counted by hand. The desk promises a first call within 30 minutes;
 * its target is 80 %. It is Monday, 2 March 2026, 9:00 UTC.
 */
@LeadpactTest
class ComplianceTest {

  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @Autowired Compliance compliance;
  @Autowired ClosedMonths months;
  @Autowired Obligations obligations;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvcTester mvc;
  private Acme acme;
  private LeadId late;

  @BeforeEach
  void journal() {
    acme = Acme.in(context);
    // Warsaw is an hour ahead: this clock began on 1 February there.
    desk("1", "2026-01-31T23:30:00Z", "2026-01-31T23:40:00Z");
    desk("2", "2026-02-10T10:00:00Z", "2026-02-10T10:30:00Z");
    desk("3", "2026-02-10T10:00:00Z", "2026-02-10T10:20:00Z");
    late = desk("4", "2026-02-10T10:00:00Z", "2026-02-10T11:00:00.001Z");
    desk("5", "2026-02-20T10:00:00Z", null);
    desk("6", "2026-03-02T08:20:00Z", "2026-03-02T08:30:00Z");
    desk("7", "2026-03-02T08:30:00Z", null);
    desk("8", "2026-03-02T08:45:00Z", null);
    var rejected = desk("9", "2026-03-02T08:50:00Z", null);
    acme.ended(rejected, EventType.REJECTED, "2026-03-02T08:55:00Z");
  }

  private LeadId desk(String id, String given, String called) {
    var lead = acme.lead(id, given, "web");
    acme.given(lead, "sdr", given);
    if (called != null) {
      acme.called(lead, called);
    }
    return lead;
  }

  private PromiseFigures figures(Period period) {
    return As.call(As.reader(), () -> compliance.figures(period)).stream()
        .filter(one -> one.promise().key().equals("desk_first_touch"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyMonthOfThePeriodIsThereWithItsCounts() {
    var figures = figures(new Period(YearMonth.of(2026, 1), MARCH));

    assertThat(figures.months())
        .extracting(PromiseFigures.Month::tally)
        .containsExactly(Tally.NONE, new Tally(5, 3, 2, 0), new Tally(3, 1, 1, 1));
    assertThat(figures.months())
        .extracting(PromiseFigures.Month::judgement)
        .containsExactly(Judgement.NONE, Judgement.MISSED, Judgement.AT_RISK);
    assertThat(figures.total()).isEqualTo(new Tally(8, 4, 3, 1));
    assertThat(figures.response().answered()).isEqualTo(5);
    assertThat(figures.response().medianMs()).isEqualTo(Duration.ofMinutes(20).toMillis());
    assertThat(figures.response().p90Ms()).isEqualTo(Duration.ofMinutes(60).toMillis() + 1);
  }

  @Test
  void whatComesDueIsBreachedWithoutAnybodyWritingIt() {
    clock.set(Instant.parse("2026-03-02T09:14:59.999Z"));
    assertThat(figures(Period.month(MARCH)).total()).isEqualTo(new Tally(3, 1, 1, 1));

    clock.advance(Duration.ofMillis(1));
    assertThat(figures(Period.month(MARCH)).total()).isEqualTo(new Tally(3, 1, 2, 0));
  }

  @Test
  void thisMonthIsSaidOfEveryPromiseInForce() {
    var standing = As.call(As.reader(), () -> obligations.of(obligations.days(MARCH)));

    assertThat(standing).hasSize(6);
    assertThat(standing)
        .filteredOn(one -> one.term().key().equals("desk_first_touch"))
        .singleElement()
        .satisfies(
            desk -> {
              assertThat(desk.measured())
                  .isEqualTo(new InTime(new Tally(3, 1, 1, 1), Percent.of(80)));
              assertThat(desk.judgement()).isEqualTo(Judgement.AT_RISK);
            });
  }

  @Test
  void programsGetTheFiguresOfTheContract() {
    assertThat(
            mvc.get()
                .uri("/api/v1/compliance?from=2026-02&to=2026-03")
                .header("Authorization", As.bearer(jdbc, "figures:read"))
                .exchange())
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"zone":"Europe/Warsaw","promises":[{"key":"mql_handover"},
             {"key":"desk_first_touch","periods":[
               {"period":"2026-02","started":5,"met":3,"breached":2,"open":0},
               {"period":"2026-03","started":3,"met":1,"breached":1,"open":1}],
              "responseMinutes":{"answered":5,"median":20.000,"p90":60.000}},
             {"key":"mql_first_contact"},{"key":"mql_acceptance"},{"key":"sql_first_contact"},
             {"key":"feedback","periods":[{"period":"2026-02","started":0,"met":0,"breached":0,"open":0},
               {"period":"2026-03","started":0}],"responseMinutes":{"answered":0,"median":null,"p90":null}}]}
            """);
  }

  @Test
  void aMonthClosesOnItsFifthDayAfter() {
    clock.set(Instant.parse("2026-03-04T22:59:59Z"));
    months.closeAndCompare();
    assertThat(figures(Period.month(FEBRUARY)).months().get(0).closed()).isNull();

    clock.advance(Duration.ofSeconds(1));
    months.closeAndCompare();
    var february = figures(Period.month(FEBRUARY)).months().get(0);
    assertThat(february.closed()).isNotNull();
    assertThat(february.restated()).isFalse();
  }

  @Test
  void aCorrectedPastRestatesAClosedMonthAndSaysSinceWhen() {
    clock.set(Instant.parse("2026-03-10T12:00:00Z"));
    months.closeAndCompare();
    clock.advance(Duration.ofDays(1));
    acme.called(late, "2026-02-10T10:05:00Z");
    months.closeAndCompare();
    clock.advance(Duration.ofDays(1));
    months.closeAndCompare();

    var february = figures(Period.month(FEBRUARY)).months().get(0);
    assertThat(february.tally()).isEqualTo(new Tally(5, 4, 1, 0));
    assertThat(february.restated()).isTrue();
    assertThat(february.closed().tally()).isEqualTo(new Tally(5, 3, 2, 0));
    assertThat(february.closed().restatedAt()).isEqualTo("2026-03-11T12:00:00Z");
  }

  private List<ClockBehind> behind(Slice slice, YearMonth month, String state, Order order) {
    return behind(slice, month, state, order, null);
  }

  private List<ClockBehind> behind(
      Slice slice, YearMonth month, String state, Order order, Place after) {
    var behind = context.getBean(Behind.class);
    return As.call(
        As.reader(),
        () ->
            behind.page(
                new Wanted(behind.cell("desk_first_touch", month, slice), state, order), after));
  }

  @Test
  void theLeadsBehindAFigureAreAsManyAsItSays() {
    for (var state : List.of("all", "met", "breached", "open", "cancelled")) {
      assertThat(behind(Slice.ALL, MARCH, state, Order.LATEST))
          .as(state)
          .hasSize(state.equals("all") ? 3 : 1);
    }
    var february = behind(Slice.ALL, FEBRUARY, "breached", Order.LATEST);
    assertThat(february).extracting(ClockBehind::lead).containsExactly("Company 5", "Company 4");
    assertThat(
            context
                .getBean(Behind.class)
                .over("desk_first_touch", february)
                .get(february.get(1).place()))
        .isEqualTo(Duration.ofMinutes(30).toMillis() + 1);
  }

  @Test
  void aListGoesOnWhereItsPageEnded() {
    for (var order : Order.values()) {
      var all = behind(Slice.ALL, FEBRUARY, "all", order);
      var after = Place.read(all.get(1).place().text());
      assertThat(behind(Slice.ALL, FEBRUARY, "all", order, after))
          .as(order.name())
          .isEqualTo(all.subList(2, 5));
    }
    assertThatThrownBy(() -> Place.read("somewhere")).isInstanceOf(RuleViolation.class);
  }

  @Test
  void theLongestAnswersComeFirstAndOpenOnesBeforeThem() {
    assertThat(behind(Slice.ALL, FEBRUARY, "all", Order.LONGEST))
        .extracting(ClockBehind::lead)
        .containsExactly("Company 5", "Company 4", "Company 2", "Company 3", "Company 1");
  }

  @Test
  void aSliceHoldsTheClocksOfItsTeamChannelAndHourAlone() {
    desk("10", "2026-02-21T10:00:00Z", "2026-02-21T10:10:00Z");
    assertThat(behind(Slice.of("sdr", "web"), FEBRUARY, "all", Order.LATEST)).hasSize(6);
    assertThat(behind(Slice.of("sales", null), FEBRUARY, "all", Order.LATEST)).isEmpty();
    assertThat(behind(Slice.ALL.narrowed("hour:11"), FEBRUARY, "all", Order.LATEST)).hasSize(5);
    assertThat(behind(Slice.ALL.narrowed("weekday:7"), FEBRUARY, "all", Order.LATEST))
        .extracting(ClockBehind::lead)
        .containsExactly("Company 1");
    assertThat(behind(Slice.ALL.narrowed("campaign:"), FEBRUARY, "all", Order.LATEST)).hasSize(6);
    assertThatThrownBy(() -> Slice.ALL.narrowed("moon:full")).isInstanceOf(RuleViolation.class);
  }

  @Test
  void aSliceIsCountedLikeTheWhole() {
    var all = As.call(As.reader(), () -> compliance.figures(new Period(FEBRUARY, MARCH)));
    var web =
        As.call(
            As.reader(),
            () -> compliance.figures(new Period(FEBRUARY, MARCH), Slice.of(null, "web")));
    for (int i = 0; i < all.size(); i++) {
      assertThat(web.get(i).total()).isEqualTo(all.get(i).total());
      assertThat(web.get(i).response()).isEqualTo(all.get(i).response());
    }
  }

  @Test
  void aFigureIsExplainedByTheClocksThemselves() {
    var figure = figures(Period.month(FEBRUARY)).months().get(0);
    var cell = context.getBean(Behind.class).cell("desk_first_touch", FEBRUARY, Slice.ALL);
    var why = As.call(As.reader(), () -> context.getBean(Explanations.class).of(cell, figure));

    assertThat(why.counts()).isEqualTo(new CellQuery.Counts(5, 3, 2, 0, 0));
    assertThat(why.versions()).containsExactly(new CellQuery.Used(1, 5));
    assertThat(why.shortfall()).contains(new Shortfall(1, 0));
    assertThat(why.best()).isNull();
    // Bars of five minutes: 10, 20 and exactly 30 minutes are met, an hour and a millisecond is
    // not.
    assertThat(why.histogram().step()).isEqualTo(Duration.ofMinutes(5));
    assertThat(why.histogram().limit()).hasValue(6);
    assertThat(why.histogram().bars().get(1)).isEqualTo(new Histogram.Bar(1, 0));
    assertThat(why.histogram().bars().get(5)).isEqualTo(new Histogram.Bar(1, 0));
    assertThat(why.histogram().bars().get(12)).isEqualTo(new Histogram.Bar(0, 1));
    assertThat(why.where().get(Dimension.HOUR))
        .containsExactly(
            new CellQuery.Where("11", new Share(2, 4)), new CellQuery.Where("0", new Share(0, 1)));
    assertThat(why.where()).doesNotContainKey(Dimension.CHANNEL);
  }
}
