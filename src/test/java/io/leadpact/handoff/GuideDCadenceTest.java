package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.clock.Clocks;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.handoff.cadence.DayPart;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.ContactWay;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.testing.As;
import io.leadpact.testing.KitCompany;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The cadence of the guide of numbers, sentence by sentence: at least five attempts in ten business
 * days, three calls and two e-mails among them, at different times of day, before a lead is called
 * unreachable. The lead becomes an MQL on Monday 2 March 2026 at 10:00, in office hours from 9 to
 * 17 UTC.
 */
@LeadpactTest
class GuideDCadenceTest {

  private static final String CALL = "CALL";
  private static final String EMAIL = "EMAIL";
  private static final Facts UNREACHABLE = Facts.of(Fact.REASON, "UNREACHABLE");

  @Autowired ApplicationContext app;
  @Autowired Recorder recorder;
  @Autowired Cadences cadences;
  @Autowired Clocks clocks;
  @Autowired SettableClock clock;
  private LeadId lead;

  @BeforeEach
  void anMql() {
    KitCompany.found(app, "d", Map.of());
    clock.set(Instant.parse("2026-03-02T09:30:00Z"));
    lead = As.call(As.administrator(), () -> recorder.recordAll(List.of(arrival()))).get(0).lead();
    then("2026-03-02T10:00:00Z", EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL"));
  }

  private static LeadChange arrival() {
    var details =
        new LeadDetails(
            new LeadDetails.Origin("test", "t1", "web", null, null, null),
            new LeadDetails.Person("Anna Nowak", "anna@example.com", null, null),
            LeadDetails.Organisation.UNKNOWN,
            null);
    return LeadChange.arrival(details, Instant.parse("2026-03-02T09:30:00Z"), "system");
  }

  private void then(String at, EventType type, Facts facts) {
    var moment = Instant.parse(at);
    if (clock.instant().isBefore(moment)) {
      clock.set(moment);
    }
    As.run(
        As.administrator(),
        () ->
            recorder.record(
                lead, new NewEvent(type, moment, "user:1", "leadpact", null, facts), null));
  }

  private void tried(String at, String channel) {
    then(at, EventType.ATTEMPTED, Facts.of(Fact.CHANNEL, channel));
  }

  private LeadCadence cadence() {
    return As.call(As.administrator(), () -> cadences.of(lead)).orElseThrow();
  }

  private void threeCallsAndTwoMailsAtTwoTimesOfDay() {
    tried("2026-03-02T10:30:00Z", CALL);
    tried("2026-03-03T10:30:00Z", EMAIL);
    tried("2026-03-04T10:30:00Z", CALL);
    tried("2026-03-05T10:30:00Z", EMAIL);
    tried("2026-03-06T13:30:00Z", CALL);
  }

  @Test
  void fiveAttemptsAreOwedThreeCallsAndTwoMailsAmongThem() {
    var owed = cadence().standing().owed();

    assertThat(owed.attempts()).isEqualTo(5);
    assertThat(owed.byChannel()).containsOnly(Map.entry(CALL, 3), Map.entry(EMAIL, 2));
    assertThat(owed.times()).isEqualTo(2);
  }

  @Test
  void theyAreOwedWithinTenBusinessDaysOfTheMql() {
    assertThat(cadence().standing().until()).isEqualTo("2026-03-16T17:00:00Z");
  }

  @Test
  void nothingIsOwedOfALeadThatIsNoMqlYet() {
    var other = As.call(As.administrator(), () -> recorder.recordAll(List.of(another()))).get(0);

    assertThat(As.call(As.administrator(), () -> cadences.of(other.lead())).orElseThrow().owing())
        .isFalse();
  }

  private static LeadChange another() {
    var details =
        new LeadDetails(
            new LeadDetails.Origin("test", "t2", "web", null, null, null),
            new LeadDetails.Person("Jan Nowak", "jan@example.com", null, null),
            LeadDetails.Organisation.UNKNOWN,
            null);
    return LeadChange.arrival(details, Instant.parse("2026-03-02T09:30:00Z"), "system");
  }

  @Test
  void threeCallsAndTwoMailsAtDifferentTimesOfDayFulfilIt() {
    threeCallsAndTwoMailsAtTwoTimesOfDay();

    assertThat(cadence().standing().kept()).isTrue();
    then("2026-03-06T15:00:00Z", EventType.RETURNED, UNREACHABLE);
  }

  @Test
  void onlyCallsAndMailsCount() {
    assertThat(cadence().uncounted())
        .containsExactly(
            ContactWay.MESSAGE, ContactWay.LINKEDIN, ContactWay.VIDEO, ContactWay.MEETING);
  }

  @Test
  void fiveCallsDoNotFulfilIt() {
    for (int day = 2; day <= 6; day++) {
      tried("2026-03-0%dT1%d:30:00Z".formatted(day, day), CALL);
    }

    assertThat(cadence().standing().owed().byChannel()).containsExactly(Map.entry(EMAIL, 2));
    assertThat(cadence().standing().owed().attempts()).isEqualTo(2);
  }

  @Test
  void fiveAttemptsBeforeNoonDoNotFulfilIt() {
    threeCallsAndTwoMailsAtTwoTimesOfDay();
    then(
        "2026-03-06T13:40:00Z",
        EventType.CORRECTED,
        Facts.of(Fact.SEQ, "7").with(Fact.VOID, "true"));
    tried("2026-03-09T10:30:00Z", CALL);

    assertThat(cadence().standing().owed().attempts()).isEqualTo(1);
    assertThat(cadence().standing().owed().times()).isEqualTo(1);
    assertThat(cadence().next().orElseThrow().part()).isEqualTo(DayPart.AFTERNOON);
  }

  @Test
  void anAttemptAfterTheTenDaysComesTooLate() {
    tried("2026-03-02T10:30:00Z", CALL);
    tried("2026-03-03T10:30:00Z", EMAIL);
    tried("2026-03-04T10:30:00Z", CALL);
    tried("2026-03-05T10:30:00Z", EMAIL);
    tried("2026-03-17T13:30:00Z", CALL);

    assertThat(cadence().missed()).isTrue();
    assertThat(cadence().plan()).isEmpty();
  }

  @Test
  void anAutomaticReplyCountsNothing() {
    then(
        "2026-03-02T10:30:00Z",
        EventType.ATTEMPTED,
        Facts.of(Fact.CHANNEL, EMAIL).with(Fact.AUTOMATIC, "true"));

    assertThat(cadence().standing().owed().attempts()).isEqualTo(5);
    assertThat(As.call(As.administrator(), () -> clocks.ofLead(lead)).get(0).open()).isTrue();
  }

  @Test
  void onlyCallsAndMailsCountAsTheAgreementSays() {
    tried("2026-03-02T10:30:00Z", "LINKEDIN");

    assertThat(cadence().standing().owed().attempts()).isEqualTo(5);
    assertThat(cadence().attempts().get(0).counts()).isFalse();
  }

  @Test
  void noLeadIsCalledUnreachableBefore() {
    tried("2026-03-02T10:30:00Z", CALL);

    assertThatThrownBy(() -> then("2026-03-02T11:00:00Z", EventType.RETURNED, UNREACHABLE))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("cadence.owed");
              assertThat(refusal).hasMessageContaining("4 attempts (2 CALL, 2 EMAIL)");
            });
    assertThatThrownBy(
            () ->
                then(
                    "2026-03-02T11:00:00Z",
                    EventType.FEEDBACK,
                    UNREACHABLE.with(Fact.VERDICT, "REJECTED")))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> then("2026-03-02T11:00:00Z", EventType.REJECTED, UNREACHABLE))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void otherReasonsNeedNoAttempts() {
    then("2026-03-02T11:00:00Z", EventType.RETURNED, Facts.of(Fact.REASON, "NO_NEED"));
  }

  @Test
  void whoGivesALeadUpAllTheSameSaysWhy() {
    var override = UNREACHABLE.with(Fact.OVERRIDE, "true");

    assertThatThrownBy(() -> then("2026-03-02T11:00:00Z", EventType.RETURNED, override))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("cadence.override"));
    then("2026-03-02T11:00:00Z", EventType.RETURNED, override.with(Fact.NOTE, "Left the company"));
  }

  @Test
  void aLeadThatComesBackIsTriedAnew() {
    threeCallsAndTwoMailsAtTwoTimesOfDay();
    then("2026-03-06T15:00:00Z", EventType.RETURNED, UNREACHABLE);
    then("2026-04-01T10:00:00Z", EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL"));

    assertThat(cadence().standing().from()).isEqualTo("2026-04-01T10:00:00Z");
    assertThat(cadence().standing().owed().attempts()).isEqualTo(5);
  }

  @Test
  void whoeverWasReachedIsOwedNoMoreAttempts() {
    then(
        "2026-03-02T10:30:00Z",
        EventType.ATTEMPTED,
        Facts.of(Fact.CHANNEL, CALL).with(Fact.OUTCOME, "REACHED"));

    assertThat(cadence().owing()).isFalse();
  }

  @Test
  void theFirstContactIsDueTwoBusinessHoursAfterTheMqlOnWorkingDays() {
    then("2026-03-06T16:00:00Z", EventType.RETURNED, Facts.of(Fact.REASON, "NO_NEED"));
    then("2026-03-06T16:00:00Z", EventType.ATTEMPTED, Facts.of(Fact.CHANNEL, CALL));
    then("2026-03-06T16:30:00Z", EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL"));

    var open =
        As.call(As.administrator(), () -> clocks.ofLead(lead)).stream()
            .filter(one -> one.open() && one.promise().equals("mql_first_contact"))
            .findFirst()
            .orElseThrow();
    // Half an hour is left of Friday, so an hour and a half of Monday.
    assertThat(open.dueAt()).isEqualTo("2026-03-09T10:30:00Z");
  }
}
