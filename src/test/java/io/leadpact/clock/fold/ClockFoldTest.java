package io.leadpact.clock.fold;

import static io.leadpact.clock.fold.FoldedClock.State.BREACHED;
import static io.leadpact.clock.fold.FoldedClock.State.CANCELLED;
import static io.leadpact.clock.fold.FoldedClock.State.MET;
import static io.leadpact.clock.fold.FoldedClock.State.PAUSED;
import static io.leadpact.clock.fold.FoldedClock.State.RUNNING;
import static io.leadpact.clock.fold.Stories.at;
import static io.leadpact.clock.fold.Stories.firstContact;
import static io.leadpact.clock.fold.Stories.lead;
import static io.leadpact.clock.fold.Stories.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Scope;
import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.calendar.time.CalendarVersion;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockFoldTest {

  @Test
  void nothingRunsBeforeThePromiseStarts() {
    assertThat(lead("09:00").attempt("09:30").clocks(firstContact())).isEmpty();
  }

  @Test
  void aStartOpensAClockThatIsDueInBusinessTime() {
    var clock = lead("09:00").stage("MQL", "16:00").only(firstContact());

    assertThat(clock.state()).isEqualTo(RUNNING);
    assertThat(clock.startedAt()).isEqualTo(at("16:00"));
    assertThat(clock.warnAt()).isEqualTo(at("2026-03-03T09:30"));
    assertThat(clock.dueAt()).isEqualTo(at("2026-03-03T10:00"));
    assertThat(clock.spentMs()).isNull();
  }

  @ParameterizedTest(name = "answered at {0}: {1}")
  @CsvSource({
    "10:00, MET",
    "11:59, MET",
    "12:00:00, MET",
    "12:00:00.001, BREACHED",
    "16:00, BREACHED",
    "2026-03-09T09:00, BREACHED"
  })
  void exactlyAtDueIsInTime(String answered, FoldedClock.State state) {
    assertThat(lead("09:00").stage("MQL", "10:00").attempt(answered).only(firstContact()).state())
        .isEqualTo(state);
  }

  @Test
  void theTimeSpentIsBusinessTime() {
    var clock =
        lead("09:00").stage("MQL", "16:30").attempt("2026-03-03T09:15").only(firstContact());

    assertThat(clock.spentMs()).isEqualTo(Duration.ofMinutes(45).toMillis());
    assertThat(clock.stoppedAt()).isEqualTo(at("2026-03-03T09:15"));
    assertThat(clock.stopSeq()).isEqualTo(3);
  }

  @Test
  void timeThatRunsOutAtClosingIsDueAtThatClosing() {
    assertThat(lead("09:00").stage("MQL", "15:00").only(firstContact()).dueAt())
        .isEqualTo(at("17:00"));
  }

  @Test
  void aStartOutsideOpeningHoursCountsFromTheNextOpening() {
    assertThat(
            lead("2026-03-01T10:00").stage("MQL", "2026-03-01T10:00").only(firstContact()).dueAt())
        .isEqualTo(at("11:00"));
  }

  @Test
  void anAnswerBeforeTheStartNeverStops() {
    assertThat(lead("09:00").attempt("09:59").stage("MQL", "10:00").only(firstContact()).state())
        .isEqualTo(RUNNING);
  }

  @Test
  void anAnswerInTheSameMillisecondAsTheStartStops() {
    var clock = lead("09:00").attempt("10:00").stage("MQL", "10:00").only(firstContact());

    assertThat(clock.state()).isEqualTo(MET);
    assertThat(clock.spentMs()).isZero();
  }

  @Test
  void anAutomaticReplyStopsNothing() {
    assertThat(lead("09:00").stage("MQL", "10:00").autoReply("10:01").only(firstContact()).state())
        .isEqualTo(RUNNING);
  }

  @Test
  void aStartWhileACycleIsOpenOpensNothing() {
    assertThat(lead("09:00").stage("MQL", "10:00").stage("MQL", "11:00").clocks(firstContact()))
        .singleElement()
        .satisfies(clock -> assertThat(clock.startedAt()).isEqualTo(at("10:00")));
  }

  @Test
  void aStartAfterItClosedOpensTheNextCycle() {
    var clocks =
        lead("09:00")
            .stage("MQL", "10:00")
            .attempt("10:10")
            .stage("MQL", "14:00")
            .clocks(firstContact());

    assertThat(clocks).extracting(FoldedClock::cycle).containsExactly(1, 2);
    assertThat(clocks).extracting(FoldedClock::state).containsExactly(MET, RUNNING);
  }

  @Test
  void losingALeadInTimeCancelsItsClocks() {
    var clock =
        lead("09:00")
            .stage("MQL", "10:00")
            .then(EventType.LOST, "11:00", Facts.none())
            .only(firstContact());

    assertThat(clock.state()).isEqualTo(CANCELLED);
    assertThat(clock.stopSeq()).isNull();
  }

  @Test
  void losingALeadDoesNotUndoABreach() {
    var clock =
        lead("09:00")
            .stage("MQL", "10:00")
            .then(EventType.LOST, "13:00", Facts.none())
            .only(firstContact());

    assertThat(clock.state()).isEqualTo(BREACHED);
    assertThat(clock.stopSeq()).isNull();
  }

  @Test
  void aRejectionCancelsOnlyWhatSaysSo() {
    assertThat(
            lead("09:00")
                .stage("MQL", "10:00")
                .then(EventType.REJECTED, "11:00", Facts.none())
                .only(firstContact())
                .state())
        .isEqualTo(RUNNING);
  }

  @Test
  void aMergedLeadHasNoClocksThatCount() {
    var merged =
        lead("09:00")
            .stage("MQL", "10:00")
            .then(EventType.MERGED_INTO, "15:00", Facts.of(Fact.LEAD, "7"));

    assertThat(merged.only(firstContact()).state()).isEqualTo(CANCELLED);
  }

  @Test
  void aPauseDoesNotCount() {
    var clock =
        lead("09:00")
            .stage("MQL", "10:00")
            .paused("10:30")
            .resumed("12:30")
            .attempt("13:00")
            .only(firstContact());

    assertThat(clock.state()).isEqualTo(MET);
    assertThat(clock.dueAt()).isEqualTo(at("14:00"));
    assertThat(clock.spentMs()).isEqualTo(Duration.ofMinutes(60).toMillis());
  }

  @Test
  void aPausedClockKeepsWhatIsLeft() {
    var clock = lead("09:00").stage("MQL", "10:00").paused("10:30").only(firstContact());

    assertThat(clock.state()).isEqualTo(PAUSED);
    assertThat(clock.dueAt()).isNull();
    assertThat(clock.leftMs()).isEqualTo(Duration.ofMinutes(90).toMillis());
  }

  @Test
  void anAnswerDuringAPauseIsInTimeIfThePauseBeganInTime() {
    assertThat(
            lead("09:00")
                .stage("MQL", "10:00")
                .paused("11:00")
                .attempt("16:59")
                .only(firstContact())
                .state())
        .isEqualTo(MET);
  }

  @Test
  void aPauseAfterTheDueTimeChangesNothing() {
    var clock = lead("09:00").stage("MQL", "10:00").paused("13:00").only(firstContact());

    assertThat(clock.state()).isEqualTo(RUNNING);
    assertThat(clock.dueAt()).isEqualTo(at("12:00"));
  }

  @Test
  void twoPausesInARowAreOneAndResumingWhatRunsIsNothing() {
    var clock =
        lead("09:00")
            .stage("MQL", "10:00")
            .resumed("10:05")
            .paused("10:30")
            .paused("10:40")
            .resumed("11:00")
            .only(firstContact());

    assertThat(clock.dueAt()).isEqualTo(at("12:30"));
  }

  @Test
  void anAnswerThatWasTakenBackStopsNothing() {
    var story = lead("09:00").stage("MQL", "10:00").attempt("10:10").voided(3, "10:12");

    assertThat(story.only(firstContact()).state()).isEqualTo(RUNNING);
  }

  @Test
  void anAnswerThatWasTakenBackAndGivenAgainStops() {
    var story =
        lead("09:00")
            .stage("MQL", "10:00")
            .attempt("10:10")
            .voided(3, "10:12")
            .moved(3, "10:10", "10:13");

    assertThat(story.only(firstContact()).state()).isEqualTo(MET);
  }

  @Test
  void aStartThatWasTakenBackIsListedAsCancelled() {
    var story = lead("09:00").stage("MQL", "10:00").voided(2, "10:05").stage("MQL", "11:00");

    assertThat(story.clocks(firstContact()))
        .extracting(FoldedClock::state)
        .containsExactly(CANCELLED, RUNNING);
  }

  @Test
  void aCorrectedTimeIsTheOneThatCounts() {
    var story = lead("09:00").stage("MQL", "10:00").attempt("14:00").moved(3, "11:30", "15:00");

    assertThat(story.only(firstContact()).state()).isEqualTo(MET);
  }

  @Test
  void elapsedTimeRunsThroughTheNight() {
    var clock =
        lead("09:00")
            .stage("MQL", "16:50")
            .only(promise(new Limit.ElapsedTime(Duration.ofHours(10)), Scope.ALL));

    assertThat(clock.dueAt()).isEqualTo(at("2026-03-03T02:50"));
    assertThat(clock.unit()).isEqualTo("ELAPSED");
  }

  @Test
  void elapsedTimeStandsStillInAPause() {
    var clock =
        lead("09:00")
            .stage("MQL", "10:00")
            .paused("10:10")
            .resumed("11:10")
            .attempt("12:00")
            .only(promise(new Limit.ElapsedTime(Duration.ofHours(1)), Scope.ALL));

    assertThat(clock.dueAt()).isEqualTo(at("12:00"));
    assertThat(clock.state()).isEqualTo(MET);
    assertThat(clock.spentMs()).isEqualTo(Duration.ofHours(1).toMillis());
  }

  @ParameterizedTest(name = "two business days from {0} end {1}")
  @CsvSource({
    "2026-03-02T08:00, 2026-03-04T17:00",
    "2026-03-02T10:00, 2026-03-04T17:00",
    "2026-03-02T20:00, 2026-03-04T17:00",
    "2026-03-05T10:00, 2026-03-09T17:00",
    "2026-03-06T10:00, 2026-03-10T17:00",
    "2026-03-07T10:00, 2026-03-10T17:00",
    "2026-03-08T23:00, 2026-03-10T17:00"
  })
  void businessDaysEndAtTheClosingOfTheNthOpeningDayAfter(String start, String due) {
    var clock =
        lead("2026-03-01T00:00")
            .stage("MQL", start)
            .only(promise(new Limit.BusinessDays(2), Scope.ALL));

    assertThat(clock.dueAt()).isEqualTo(at(due));
  }

  @ParameterizedTest(name = "channel {0}, team {1}: {2} clocks")
  @CsvSource({"web, sales, 1", "event, sales, 0", "web, sdr, 0"})
  void theScopeIsLookedAtWhenTheClockWouldStart(String channel, String team, int clocks) {
    var scope = new Scope(Map.of(Fact.CHANNEL, Set.of(channel), Fact.TEAM, Set.of(team)));
    var story = lead("09:00").given("sales", "09:30").stage("MQL", "10:00").given("sdr", "10:30");

    assertThat(story.clocks(promise(new Limit.BusinessTime(Duration.ofHours(2)), scope)))
        .hasSize(clocks);
  }

  @Test
  void whoHoldsTheLeadIsResponsibleButTheCalendarStays() {
    var book =
        CalendarBook.of(
            Map.of(
                "office", List.of(CalendarVersion.sinceAlways(Stories.hours("09:00-17:00"))),
                "late", List.of(CalendarVersion.sinceAlways(Stories.hours("12:00-20:00")))),
            List.of(
                Stories.company("office"),
                new CalendarBook.Choice("team:sdr", Optional.of("late"), Optional.empty())));
    var clock =
        lead("09:00")
            .given("sdr", "09:30")
            .stage("MQL", "10:00")
            .given("sales", "10:30")
            .clocks(book, firstContact())
            .get(0);

    assertThat(clock.calendar()).isEqualTo("late");
    assertThat(clock.dueAt()).isEqualTo(at("14:00"));
    assertThat(clock.team()).isEqualTo("sales");
  }

  @Test
  void aClosedClockKeepsTheCalendarThatJudgedIt() {
    var edited =
        new CalendarVersion(
            Optional.of(LocalDate.of(2026, 3, 2)),
            at("15:00"),
            false,
            Stories.hours("10:30-17:00"));
    var book =
        CalendarBook.of(
            Map.of(
                "office",
                List.of(CalendarVersion.sinceAlways(Stories.hours("09:00-17:00")), edited)),
            List.of(Stories.company("office")));
    var closed = lead("09:00").stage("MQL", "10:00").attempt("12:10");
    var open = lead("09:00").stage("MQL", "10:00");

    assertThat(closed.clocks(book, firstContact()).get(0).dueAt()).isEqualTo(at("12:00"));
    assertThat(open.clocks(book, firstContact()).get(0).dueAt()).isEqualTo(at("12:30"));
  }

  @Test
  void aCorrectionOfThePastJudgesClosedClocksAnew() {
    var edited =
        new CalendarVersion(
            Optional.of(LocalDate.of(2026, 3, 2)), at("15:00"), true, Stories.hours("10:30-17:00"));
    var book = Stories.office().with("office", edited);

    assertThat(
            lead("09:00")
                .stage("MQL", "10:00")
                .attempt("12:10")
                .clocks(book, firstContact())
                .get(0)
                .state())
        .isEqualTo(MET);
  }

  @Test
  void theVersionInForceAtTheStartJudgesToTheEnd() {
    var stricter = promise(new Limit.BusinessTime(Duration.ofHours(1)), Scope.ALL);
    var promises =
        new PromiseHistory(
            List.of(
                new PromiseSet(1, Optional.empty(), List.of(firstContact())),
                new PromiseSet(2, Optional.of(at("11:00")), List.of(stricter))));
    var story =
        lead("09:00").stage("MQL", "10:00").attempt("11:45").stage("MQL", "13:00").attempt("14:30");

    var clocks = ClockFold.fold(Journal.of(story.entries()), promises, Stories.office());

    assertThat(clocks).extracting(FoldedClock::version).containsExactly(1, 2);
    assertThat(clocks).extracting(FoldedClock::state).containsExactly(MET, BREACHED);
  }

  @Test
  void aPromiseThatWasDroppedFinishesWhatItBegan() {
    var promises =
        new PromiseHistory(
            List.of(
                new PromiseSet(1, Optional.empty(), List.of(firstContact())),
                new PromiseSet(2, Optional.of(at("10:30")), List.of())));
    var story = lead("09:00").stage("MQL", "10:00").attempt("11:45").stage("MQL", "13:00");

    assertThat(ClockFold.fold(Journal.of(story.entries()), promises, Stories.office()))
        .singleElement()
        .satisfies(clock -> assertThat(clock.state()).isEqualTo(MET));
  }
}
