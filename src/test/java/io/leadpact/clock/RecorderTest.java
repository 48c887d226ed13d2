package io.leadpact.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.identity.Role;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LeadpactTest
class RecorderTest {

  @Autowired ApplicationContext app;
  @Autowired Recorder recorder;
  @Autowired Clocks clocks;
  @Autowired StateStore states;
  @Autowired JournalStore journals;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  Office office;

  @BeforeEach
  void open() {
    office = Office.open(app);
  }

  @Test
  void aLeadComesInWithItsFirstEntryAndItsState() {
    var lead = office.lead();

    assertThat(journals.journals(List.of(lead.value())).get(lead.value()).entries())
        .extracting(entry -> entry.type())
        .containsExactly(EventType.CREATED);
    assertThat(state(lead))
        .extracting(LeadState::stage, LeadState::attempts)
        .containsExactly("LEAD", 0);
    assertThat(clocksOf(lead)).isEmpty();
  }

  @Test
  void anEventOpensItsClockInTheSameTransaction() {
    var lead = office.lead();
    office.mql(lead);

    assertThat(clocksOf(lead))
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.state()).isEqualTo(State.RUNNING);
              assertThat(view.dueAt()).isEqualTo(SettableClock.START.plus(Duration.ofHours(2)));
              assertThat(view.leftMs()).isEqualTo(Duration.ofHours(2).toMillis());
            });
  }

  @Test
  void anAttemptMeetsThePromise() {
    var lead = office.lead();
    office.mql(lead);
    clock.advance(Duration.ofMinutes(90));
    office.attempt(lead);

    assertThat(clocksOf(lead)).extracting(ClockView::state).containsExactly(State.MET);
    assertThat(state(lead).attempts()).isEqualTo(1);
    assertThat(state(lead).firstAttemptAt()).isEqualTo(clock.instant());
  }

  @Test
  void anOpenClockPastDueReadsAsBreachedWithoutAnybodyLooking() {
    var lead = office.lead();
    office.mql(lead);
    clock.advance(Duration.ofHours(3));

    assertThat(clocksOf(lead)).extracting(ClockView::state).containsExactly(State.BREACHED);
    assertThat(clocksOf(lead))
        .extracting(ClockView::leftMs)
        .containsExactly(-Duration.ofHours(1).toMillis());
  }

  @Test
  void aSecondSendingOfALeadIsTheSameLead() {
    var arrival = Office.arrival(clock.instant());
    var first = recorder.recordAll(List.of(arrival)).get(0);
    var second = recorder.recordAll(List.of(arrival)).get(0);

    assertThat(first.arrived()).isTrue();
    assertThat(second.arrived()).isFalse();
    assertThat(second.lead()).isEqualTo(first.lead());
  }

  @Test
  void aLeadSentTwiceInOneBatchComesInOnce() {
    var arrival = Office.arrival(clock.instant());
    var recorded = recorder.recordAll(List.of(arrival, arrival));

    assertThat(recorded).extracting(Recorded::arrived).containsExactly(true, false);
    assertThat(recorded.get(0).lead()).isEqualTo(recorded.get(1).lead());
  }

  @Test
  void anEventWithAKnownIdIsRecordedOnce() {
    var lead = office.lead();
    var call =
        new NewEvent(
            EventType.ATTEMPTED,
            clock.instant(),
            "system",
            "crm",
            "call-7",
            Facts.of(Fact.CHANNEL, "CALL"));

    assertThat(recorder.recordAll(List.of(LeadChange.of(lead, List.of(call)))).get(0).duplicates())
        .isZero();
    assertThat(recorder.recordAll(List.of(LeadChange.of(lead, List.of(call)))).get(0).duplicates())
        .isEqualTo(1);
    assertThat(state(lead).attempts()).isEqualTo(1);
  }

  @Test
  void theSameAddressUnderAnotherIdIsMarkedAsAPossibleDuplicate() {
    var one = office.lead();
    var twin = Office.arrival(clock.instant()).arrival();
    jdbc.sql("update lead set email = 'same@example.com' where id = :id")
        .param("id", one.value())
        .update();
    var details = twin.details();
    var other =
        LeadChange.arrival(
            new io.leadpact.lead.LeadDetails(
                details.origin(),
                new io.leadpact.lead.LeadDetails.Person("Other", "Same@Example.com", null, null),
                details.organisation(),
                null),
            clock.instant(),
            "system");

    var lead = recorder.recordAll(List.of(other)).get(0).lead();

    assertThat(
            jdbc.sql("select possible_duplicate_of from lead where id = :id")
                .param("id", lead.value())
                .query(Long.class)
                .single())
        .isEqualTo(one.value());
  }

  @Test
  void oneWrongEventHoldsUpNoOther() {
    var lead = office.lead();
    var wrong = event(EventType.STAGE_REACHED, clock.instant(), Facts.of(Fact.STAGE, "NOWHERE"));
    var right = event(EventType.ATTEMPTED, clock.instant(), Facts.of(Fact.CHANNEL, "CALL"));

    var recorded = recorder.recordAll(List.of(LeadChange.of(lead, List.of(wrong, right)))).get(0);

    assertThat(recorded.refused()).containsOnlyKeys(0);
    assertThat(recorded.seqs()).containsExactly(0, 2);
  }

  @Test
  void nothingHappensInTheFutureNorBeforeTheLead() {
    var lead = office.lead();
    var future =
        event(
            EventType.ATTEMPTED,
            clock.instant().plus(Duration.ofMinutes(6)),
            Facts.of(Fact.CHANNEL, "CALL"));
    var past =
        event(EventType.ATTEMPTED, clock.instant().minusMillis(1), Facts.of(Fact.CHANNEL, "CALL"));

    assertThat(
            recorder
                .recordAll(List.of(LeadChange.of(lead, List.of(future, past))))
                .get(0)
                .refused())
        .extractingFromEntries(entry -> entry.getValue().code())
        .containsExactly("event.future", "event.before-lead");
  }

  @Test
  void anUnknownLeadIsNotFound() {
    assertThatThrownBy(() -> office.attempt(new LeadId(4711))).isInstanceOf(NotFound.class);
  }

  @Test
  void aLateAnswerCountsFromWhenItHappened() {
    var lead = office.lead();
    office.mql(lead);
    var answeredAt = clock.instant().plus(Duration.ofMinutes(30));
    clock.advance(Duration.ofHours(4));
    office.then(lead, EventType.ATTEMPTED, answeredAt, Facts.of(Fact.CHANNEL, "CALL"));

    assertThat(clocksOf(lead)).extracting(ClockView::state).containsExactly(State.MET);
  }

  @Test
  void aCorrectionJudgesAnewAndLeavesATrace() {
    var lead = office.lead();
    office.mql(lead);
    clock.advance(Duration.ofHours(3));
    var attempt = office.attempt(lead);
    assertThat(clocksOf(lead)).extracting(ClockView::state).containsExactly(State.BREACHED);

    office.then(
        lead,
        EventType.CORRECTED,
        Facts.of(Fact.SEQ, "" + attempt)
            .with(Fact.TIME, SettableClock.START.plus(Duration.ofHours(1)).toString()));

    assertThat(clocksOf(lead)).extracting(ClockView::state).containsExactly(State.MET);
    assertThat(
            jdbc.sql("select cause, state_before, state_after from clock_change")
                .query()
                .singleRow())
        .containsEntry("cause", "CORRECTION")
        .containsEntry("state_before", "BREACHED")
        .containsEntry("state_after", "MET");
  }

  @Test
  void whoWasOvertakenIsTold() {
    var lead = office.lead();
    office.mql(lead);
    var move = event(EventType.STAGE_REACHED, clock.instant(), Facts.of(Fact.STAGE, "SQL"));

    assertThatThrownBy(() -> As.run(As.administrator(), () -> recorder.record(lead, move, 1)))
        .isInstanceOf(Conflict.class);
    assertThat(state(lead).stage()).isEqualTo("MQL");
  }

  @Test
  void aRepWorksTheOwnLeadsOnly() {
    var lead = office.lead();
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, "user:5"));
    var call = event(EventType.ATTEMPTED, clock.instant(), Facts.of(Fact.CHANNEL, "CALL"));

    assertThatThrownBy(() -> As.run(As.rep("user:6"), () -> recorder.record(lead, call, null)))
        .isInstanceOf(AccessDeniedException.class);
    As.run(As.rep("user:5"), () -> recorder.record(lead, call, null));
  }

  @Test
  void whoMayOnlyReadRecordsNothing() {
    var lead = office.lead();
    var call = event(EventType.ATTEMPTED, clock.instant(), Facts.of(Fact.CHANNEL, "CALL"));

    assertThatThrownBy(
            () ->
                As.run(As.user("user:8", Role.READ_ONLY), () -> recorder.record(lead, call, null)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aLeadThatIsHowItCameInCannotBeCorrectedAway() {
    var lead = office.lead();

    assertThatThrownBy(
            () ->
                office.then(
                    lead, EventType.CORRECTED, Facts.of(Fact.SEQ, "1").with(Fact.VOID, "true")))
        .isInstanceOf(RuleViolation.class);
  }

  private static NewEvent event(EventType type, Instant at, Facts facts) {
    return new NewEvent(type, at, "user:1", "leadpact", null, facts);
  }

  private List<ClockView> clocksOf(LeadId lead) {
    return As.call(As.administrator(), () -> clocks.ofLead(lead));
  }

  private LeadState state(LeadId lead) {
    return states.read(List.of(lead.value())).get(lead.value());
  }
}
