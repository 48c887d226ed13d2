package io.leadpact.report.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.kernel.Party;
import io.leadpact.lead.journal.LeadState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clock and a lead add to the figures. */
class CountsTest {

  private static final Instant START = Instant.parse("2026-02-28T23:30:15Z");
  private static final Instant DUE = START.plus(Duration.ofHours(1));
  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final List<String> FUNNEL = List.of("LEAD", "MQL", "BRIEF", "WON");

  private static FoldedClock clock(State state, @Nullable Integer stopSeq, @Nullable Long spent) {
    var stopped = state.open() ? null : START.plusSeconds(60);
    var due = state == State.PAUSED ? null : DUE;
    return new FoldedClock(
        "call",
        1,
        1,
        3,
        Party.SALES,
        "default",
        "ELAPSED",
        "sdr",
        null,
        "web",
        state,
        START,
        null,
        due,
        stopped,
        stopSeq,
        spent,
        null);
  }

  private static LeadState lead(
      Map<String, Instant> reached, int attempts, @Nullable String won, @Nullable Long mergedInto) {
    return new LeadState(
        5,
        START,
        START,
        "LEAD",
        null,
        null,
        null,
        reached,
        null,
        null,
        null,
        attempts,
        won == null ? null : new BigDecimal(won),
        null,
        mergedInto);
  }

  @Test
  void anAnsweredClockCountsWithItsTime() {
    assertThat(ClockCounts.of(clock(State.MET, 2, 60_000L)))
        .isEqualTo(new ClockCounts(1, 1, 0, 1, 60_000));
    assertThat(ClockCell.of(clock(State.MET, 2, 60_000L)).took()).isEqualTo(1);
    assertThat(ClockCounts.of(clock(State.BREACHED, 2, 60_000L)))
        .isEqualTo(new ClockCounts(1, 0, 1, 1, 60_000));
  }

  @Test
  void oneThatEndedWithoutAnAnswerHasNoTime() {
    assertThat(ClockCounts.of(clock(State.BREACHED, null, 60_000L)))
        .isEqualTo(new ClockCounts(1, 0, 1, 0, 0));
    assertThat(ClockCell.of(clock(State.BREACHED, null, 60_000L)).took())
        .isEqualTo(ClockCell.UNANSWERED);
  }

  @Test
  void openOnesAreOnlyStartedAndCancelledOnesAreNothing() {
    assertThat(ClockCounts.of(clock(State.RUNNING, null, null)))
        .isEqualTo(new ClockCounts(1, 0, 0, 0, 0));
    assertThat(ClockCounts.of(clock(State.PAUSED, null, 5L)))
        .isEqualTo(new ClockCounts(1, 0, 0, 0, 0));
    assertThat(ClockCounts.of(clock(State.CANCELLED, null, 5L))).isEqualTo(ClockCounts.NONE);
  }

  @Test
  void aClockThatDidNotChangeMakesNoDifference() {
    var differences = new Differences();
    differences.clock(clock(State.MET, 2, 60_000L), clock(State.MET, 9, 60_000L));
    differences.clock(null, clock(State.CANCELLED, null, 5L));

    assertThat(differences.isEmpty()).isTrue();
  }

  @Test
  void aClockIsSummedUpByMonthAndDayOfItsZoneAndByEachDimension() {
    var differences = new Differences();
    differences.clock(null, clock(State.MET, 2, 60_000L));
    differences.clock(null, clock(State.RUNNING, null, null));
    var rollup = new Rollup(WARSAW);
    rollup.add(differences);
    var march = LocalDate.of(2026, 3, 1);
    var both = new ClockCounts(2, 1, 0, 1, 60_000);

    assertThat(rollup.clocks())
        .containsOnly(
            Map.entry(new ClockLine(Grain.DAY, By.ALL, "call", march, "", -1), both),
            Map.entry(new ClockLine(Grain.MONTH, By.ALL, "call", march, "", -1), both),
            Map.entry(new ClockLine(Grain.MONTH, By.TEAM, "call", march, "sdr", -1), both),
            Map.entry(new ClockLine(Grain.MONTH, By.PERSON, "call", march, "", -1), both),
            Map.entry(new ClockLine(Grain.MONTH, By.CHANNEL, "call", march, "web", -1), both),
            Map.entry(new ClockLine(Grain.MONTH, By.VERSION, "call", march, "3", -1), both),
            Map.entry(
                new ClockLine(Grain.TIMES, By.ALL, "call", march, "", 1),
                new ClockCounts(0, 0, 0, 1, 0)));
  }

  @Test
  void aRunningClockIsOverdueFromTheWholeMinuteThatFollowsItsDueTime() {
    var differences = new Differences();
    differences.clock(null, clock(State.RUNNING, null, null));
    var march = new ClockLine(Grain.MONTH, By.ALL, "call", LocalDate.of(2026, 3, 1), "", -1);
    var minute = Instant.parse("2026-03-01T00:31:00Z");
    var running = new ClockCounts(1, 0, 0, 0, 0, 0);

    assertThat(summed(differences, minute.minusSeconds(60))).containsEntry(march, running);
    assertThat(summed(differences, minute)).containsEntry(march, running.withOverdue(1));
  }

  @Test
  void onceAnsweredAClockIsNotOverdueAnyMore() {
    var differences = new Differences();
    differences.clock(null, clock(State.RUNNING, null, null));
    differences.clock(clock(State.RUNNING, null, null), clock(State.MET, 2, 60_000L));

    assertThat(summed(differences, DUE.plusSeconds(3_600)).values())
        .extracting(ClockCounts::overdue)
        .containsOnly(0L);
  }

  private static Map<ClockLine, ClockCounts> summed(Differences differences, Instant until) {
    var rollup = new Rollup(WARSAW, until);
    rollup.add(differences);
    return rollup.clocks();
  }

  @Test
  void aLeadCountsForEachStageThatItReachedAndForItself() {
    var mql = START.plus(Duration.ofHours(2));
    var counts =
        LeadCounts.of(
            lead(Map.of("MQL", mql, "WON", mql), 2, "99.90", null), Origin.of("web", null), FUNNEL);

    assertThat(counts)
        .containsOnly(
            Map.entry(new LeadCell(START, "web", "", "LEAD", START, -1), BigDecimal.ONE),
            Map.entry(new LeadCell(START, "web", "", "MQL", mql, 120), BigDecimal.ONE),
            Map.entry(new LeadCell(START, "web", "", "WON", mql, -1), BigDecimal.ONE),
            Map.entry(
                new LeadCell(START, "web", "", LeadCell.ATTEMPTS, START, -1),
                BigDecimal.valueOf(2)),
            Map.entry(
                new LeadCell(START, "web", "", LeadCell.WON_AMOUNT, START, -1),
                new BigDecimal("99.90")));
  }

  @Test
  void aStageBeforeTheOneBeforeItTookNoTime() {
    var mql = START.plus(Duration.ofHours(2));
    var brief = START.plus(Duration.ofHours(1));
    var counts =
        LeadCounts.of(
            lead(Map.of("MQL", mql, "BRIEF", brief), 0, null, null), Origin.of(null, null), FUNNEL);

    assertThat(counts.keySet())
        .filteredOn(cell -> cell.measure().equals("BRIEF"))
        .singleElement()
        .extracting(LeadCell::took)
        .isEqualTo(LeadCell.NONE);
  }

  @Test
  void aLeadThatBecamePartOfAnotherCountsForNothing() {
    assertThat(LeadCounts.of(lead(Map.of(), 3, "5", 7L), Origin.of("web", "x"), FUNNEL)).isEmpty();
  }

  @Test
  void aLeadIsSummedUpByItsMonthAndOnTheDayOfEachStage() {
    var rollup = new Rollup(WARSAW);
    var mql = Instant.parse("2026-04-02T10:00:00Z");
    LeadCounts.of(lead(Map.of("MQL", mql), 0, null, null), Origin.of("web", null), FUNNEL)
        .forEach(rollup::add);

    assertThat(rollup.leads())
        .containsEntry(
            new LeadLine(Grain.MONTH, By.CHANNEL, "MQL", LocalDate.of(2026, 3, 1), "web", -1),
            BigDecimal.ONE)
        .containsEntry(
            new LeadLine(Grain.DAY, By.ALL, "MQL", LocalDate.of(2026, 4, 2), "", -1),
            BigDecimal.ONE)
        .doesNotContainKey(
            new LeadLine(Grain.DAY, By.ALL, "MQL", LocalDate.of(2026, 3, 1), "", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING,MET,-1,false",
    "RUNNING,BREACHED,61,false",
    "RUNNING,MET,61,true",
    "RUNNING,CANCELLED,-1,true",
    "MET,BREACHED,90,true",
    "BREACHED,MET,90,true",
    "BREACHED,BREACHED,90,false",
    "CANCELLED,CANCELLED,90,false",
    ",MET,90,true",
    ",CANCELLED,90,false",
    "MET,,90,true"
  })
  void thePastChangesWhereAClockIsJudgedOtherwise(
      @Nullable State before, @Nullable State after, int minutes, boolean changes) {
    var was = before == null ? null : clock(before, null, null);
    var is = after == null ? null : clock(after, null, null);

    assertThat(Restating.changesThePast(was, is, START.plus(Duration.ofMinutes(minutes))))
        .isEqualTo(changes);
  }
}
