package io.leadpact.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.demo.MadeUpYear.Lead;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the story of the made-up company says, its data show: whenever one looks. */
class ChronicleTest {

  /** An ordinary afternoon, a night to a Sunday, a holiday, a turn of the year. */
  private static final List<Instant> MOMENTS =
      Stream.of(
              "2026-11-25T14:00:00Z",
              "2026-11-22T02:00:00Z",
              "2026-05-03T09:10:00Z",
              "2027-01-02T20:00:00Z")
          .map(Instant::parse)
          .toList();

  private static final Map<Instant, MadeUpYear> YEARS = new ConcurrentHashMap<>();
  private static final List<String> KEYS =
      List.of(
          "mql_handover",
          "desk_first_touch",
          "mql_first_contact",
          "mql_acceptance",
          "sql_first_contact",
          "feedback");

  static Stream<MadeUpYear> years() {
    return MOMENTS.stream().map(now -> YEARS.computeIfAbsent(now, MadeUpYear::at));
  }

  @ParameterizedTest
  @MethodSource("years")
  void aYearHasAboutEightThousandLeadsOfTwentyCampaignsInFiveChannels(MadeUpYear year) {
    assertThat(year.leads).hasSizeBetween(7_000, 9_000);
    assertThat(distinct(year, lead -> lead.details().origin().campaign())).hasSize(20);
    assertThat(distinct(year, lead -> lead.details().origin().channel())).hasSize(5);
    assertThat(year.leads).allMatch(lead -> email(lead).endsWith(".example"));
  }

  @ParameterizedTest
  @MethodSource("years")
  void theRaffleBringsManyLeadsAndHardlyAnSql(MadeUpYear year) {
    var raffle = year.those(lead -> lead.of("win-a-tablet"));
    var others = year.those(lead -> !lead.of("win-a-tablet"));
    assertThat(raffle).hasSizeGreaterThan(700);
    assertThat(MadeUpYear.share(raffle, lead -> lead.reached("SQL"))).isLessThan(1.5);
    assertThat(MadeUpYear.share(others, lead -> lead.reached("SQL"))).isGreaterThan(15);
    assertThat(raffle)
        .allMatch(lead -> year.plot.flood().contains(year.month(lead.state().createdAt())));
  }

  @ParameterizedTest
  @MethodSource("years")
  void inOneMonthMarketingFellShortAndInNoOther(MadeUpYear year) {
    for (var month : past(year)) {
      var delivered = year.reachedIn("MQL", month);
      if (month.equals(year.plot.shortMonth())) {
        assertThat(delivered).isLessThan(DemoAgreement.MQLS_A_MONTH * 9 / 10);
      } else {
        assertThat(delivered).as("%s", month).isGreaterThan(DemoAgreement.MQLS_A_MONTH);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("years")
  void salesSlippedWhileTheRaffleRanAndRecovered(MadeUpYear year) {
    for (var promise : List.of("mql_first_contact", "mql_acceptance", "sql_first_contact")) {
      assertThat(year.plot.flood()).allMatch(month -> year.share(promise, month) < 85);
    }
    var after = year.plot.present().minusMonths(3);
    assertThat(year.share("mql_first_contact", after)).isGreaterThanOrEqualTo(90);
    assertThat(year.share("sql_first_contact", after)).isGreaterThanOrEqualTo(90);
  }

  @ParameterizedTest
  @MethodSource("years")
  void moreMqlsBecomeSqlsSinceTheAgreementChanged(MadeUpYear year) {
    var change = year.plot.change().atStartOfDay(MadeUpYear.ZONE).toInstant();
    var before = year.those(lead -> isMql(lead) && mqlAt(lead).isBefore(change));
    var settled = year.now.minus(Duration.ofDays(14));
    var since =
        year.those(
            lead -> isMql(lead) && mqlAt(lead).isAfter(change) && mqlAt(lead).isBefore(settled));
    assertThat(MadeUpYear.share(since, lead -> lead.reached("SQL")))
        .isGreaterThan(MadeUpYear.share(before, lead -> lead.reached("SQL")) + 10);
  }

  @ParameterizedTest
  @MethodSource("years")
  void theSoonerTheCallTheMoreMqlsBecomeSqls(MadeUpYear year) {
    var within = new ArrayList<Double>();
    var limits = List.of(0, 30, 120, 100_000);
    for (int i = 0; i + 1 < limits.size(); i++) {
      long from = limits.get(i);
      long to = limits.get(i + 1);
      var called = year.those(lead -> calledAfter(lead).anyMatch(m -> m >= from && m < to));
      within.add(MadeUpYear.share(called, lead -> lead.reached("SQL")));
    }
    assertThat(within.get(0)).isGreaterThan(within.get(1) + 3);
    assertThat(within.get(1)).isGreaterThan(within.get(2) + 5);
  }

  @ParameterizedTest
  @MethodSource("years")
  void oneRepAnswersLaterThanAllOthers(MadeUpYear year) {
    var byRep =
        year.clocks("mql_first_contact")
            .filter(clock -> clock.spentMs() != null && clock.person() != null)
            .collect(Collectors.groupingBy(clock -> String.valueOf(clock.person())));
    var late = byRep.remove(MadeUpYear.LATE);
    assertThat(byRep.values()).allMatch(others -> year.share(others) > year.share(late) + 15);
    assertThat(median(late))
        .isGreaterThan(
            byRep.values().stream().mapToLong(ChronicleTest::median).max().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("years")
  void theCallsOfTheFairTurnItsMonth(MadeUpYear year) {
    var handedIn =
        year.chronicle.later().stream()
            .flatMap(later -> later.events().stream())
            .map(event -> event.recorded(1, year.now))
            .toList();
    assertThat(handedIn).hasSizeGreaterThan(5);
    var closing = year.plot.fair().plusMonths(1).atDay(5).atStartOfDay(MadeUpYear.ZONE).toInstant();
    assertThat(handedIn)
        .allMatch(entry -> entry.recordedAt().isAfter(closing))
        .allMatch(entry -> year.month(entry.at()).equals(year.plot.fair()));
    assertThat(year.share("mql_first_contact", year.plot.fair())).isGreaterThanOrEqualTo(90);
  }

  @ParameterizedTest
  @MethodSource("years")
  void atAnyHourSomethingIsDueSomethingJustLateAndNothingForgotten(MadeUpYear year) {
    var open = KEYS.stream().flatMap(year::clocks).filter(clock -> clock.state().open()).toList();
    var late = open.stream().filter(year::breached).toList();
    assertThat(late).hasSizeBetween(5, 40);
    assertThat(open.size() - late.size()).isBetween(5, 120);
    assertThat(late)
        .allMatch(clock -> year.now.minus(Duration.ofDays(14)).isBefore(clock.startedAt()));
  }

  @ParameterizedTest
  @MethodSource("years")
  void aFewComeAgainWaitAreCorrectedOrAskTwice(MadeUpYear year) {
    assertThat(with(year, EventType.RETURNED)).isBetween(50L, 600L);
    assertThat(with(year, EventType.REOPENED)).isBetween(5L, 200L);
    assertThat(with(year, EventType.PAUSED)).isBetween(30L, 300L);
    assertThat(with(year, EventType.CORRECTED)).isBetween(20L, 200L);
    assertThat(with(year, EventType.MERGED_INTO)).isBetween(30L, 120L);
    assertThat(year.leads)
        .filteredOn(lead -> lead.clocks().stream().anyMatch(clock -> clock.cycle() > 1))
        .hasSizeGreaterThan(40);
    assertThat(year.leads)
        .filteredOn(lead -> saysOf(lead, Fact.REASON).contains("NOT_A_FIT"))
        .hasSizeGreaterThan(1_000);
  }

  @Test
  void theSameMomentTellsTheSameAndTheNextHourOnlyMore() {
    var now = MOMENTS.get(0);
    var one = MadeUpYear.at(now);
    var same = YEARS.computeIfAbsent(now, MadeUpYear::at);
    assertThat(one.chronicle.leads()).isEqualTo(same.chronicle.leads());
    var settled = now.minus(Duration.ofDays(30));
    var later = MadeUpYear.at(now.plus(Duration.ofHours(1)));
    assertThat(arrivedBefore(later, settled)).isEqualTo(arrivedBefore(one, settled));
  }

  private static List<Instant> arrivedBefore(MadeUpYear year, Instant then) {
    return year.leads.stream().map(lead -> lead.state().createdAt()).filter(then::isAfter).toList();
  }

  private static List<YearMonth> past(MadeUpYear year) {
    return year.plot.months().subList(0, year.plot.months().size() - 1);
  }

  private static List<String> distinct(MadeUpYear year, Function<Lead, @Nullable String> what) {
    return year.leads.stream().map(lead -> String.valueOf(what.apply(lead))).distinct().toList();
  }

  private static String email(Lead lead) {
    return String.valueOf(lead.details().person().email());
  }

  private static boolean isMql(Lead lead) {
    return lead.reached("MQL") && !lead.of("win-a-tablet");
  }

  private static Instant mqlAt(Lead lead) {
    return lead.state().reached().getOrDefault("MQL", Instant.MAX);
  }

  /** Minutes to the first call, of clocks that were answered. */
  private static Stream<Long> calledAfter(Lead lead) {
    return lead.clocks().stream()
        .filter(clock -> clock.promise().equals("mql_first_contact") && clock.stopSeq() != null)
        .limit(1)
        .map(clock -> spent(clock) / 60_000);
  }

  private static long spent(FoldedClock clock) {
    var spent = clock.spentMs();
    return spent == null ? 0 : spent;
  }

  private static long median(List<FoldedClock> clocks) {
    var sorted = clocks.stream().map(ChronicleTest::spent).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static long with(MadeUpYear year, EventType type) {
    Predicate<Lead> has =
        lead -> lead.journal().entries().stream().anyMatch(entry -> entry.type() == type);
    return year.leads.stream().filter(has).count();
  }

  private static List<String> saysOf(Lead lead, Fact fact) {
    return lead.journal().entries().stream()
        .flatMap(entry -> entry.facts().get(fact).stream())
        .toList();
  }
}
