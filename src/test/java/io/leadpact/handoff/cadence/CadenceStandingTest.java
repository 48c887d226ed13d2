package io.leadpact.handoff.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.terms.Cadence.Effort;
import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.OpeningRules;
import io.leadpact.calendar.time.SpecialDays;
import io.leadpact.calendar.time.WeeklyHours;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A lead that came in on Monday 2 March 2026 at 10 in Warsaw, an hour ahead of UTC. */
class CadenceStandingTest {

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final String CREATED = "2026-03-02T09:00:00Z";
  private static final Facts CALL = Facts.of(Fact.CHANNEL, "CALL");
  private static final Facts EMAIL = Facts.of(Fact.CHANNEL, "EMAIL");

  private final List<JournalEntry> entries = new ArrayList<>();

  CadenceStandingTest() {
    happens(EventType.CREATED, CREATED, Facts.none());
  }

  private void happens(EventType type, String at, Facts facts) {
    var moment = Instant.parse(at);
    entries.add(
        new JournalEntry(
            entries.size() + 1, type, moment, moment, "user:1", "leadpact", null, facts));
  }

  private void tried(String at, Facts facts) {
    happens(EventType.ATTEMPTED, at, facts);
  }

  private static Effort effort(int attempts, int days) {
    return new Effort(attempts, days, false, Map.of(), 1, Optional.empty());
  }

  private CadenceStanding by(Effort effort, String at) {
    return by(effort, List.of(), Set.of(), at);
  }

  private CadenceStanding by(
      Effort effort, List<EventPattern> countsFrom, Set<String> channels, String at) {
    var calendar =
        BusinessCalendar.of(
            new OpeningRules(
                WARSAW,
                WeeklyHours.parse("mon=09:00-17:00;tue=09:00-17:00;thu=09:00-17:00"),
                SpecialDays.NONE));
    var rules = new CadenceRules(effort, countsFrom, channels, calendar, WARSAW);
    return CadenceStanding.of(rules, Journal.of(entries).happenings(), Instant.parse(at));
  }

  @Test
  void asManyAttemptsAsAgreedKeepIt() {
    tried("2026-03-02T10:00:00Z", CALL);
    tried("2026-03-03T10:00:00Z", EMAIL);

    assertThat(by(effort(2, 10), "2026-03-05T10:00:00Z").kept()).isTrue();
    var more = by(effort(5, 10), "2026-03-05T10:00:00Z");
    assertThat(more.kept()).isFalse();
    assertThat(more.owed().attempts()).isEqualTo(3);
  }

  @Test
  void automaticRepliesAndWhatWasTakenBackDoNotCount() {
    tried("2026-03-02T10:00:00Z", EMAIL.with(Fact.AUTOMATIC, "true"));
    tried("2026-03-02T11:00:00Z", CALL);
    happens(
        EventType.CORRECTED,
        "2026-03-02T12:00:00Z",
        Facts.of(Fact.SEQ, "3").with(Fact.VOID, "true"));

    assertThat(by(effort(1, 10), "2026-03-05T10:00:00Z").owed().attempts()).isEqualTo(1);
  }

  @Test
  void whatIsOwedIsToldByChannelHoweverItIsWritten() {
    tried("2026-03-02T10:00:00Z", Facts.of(Fact.CHANNEL, "call"));
    tried("2026-03-03T10:00:00Z", EMAIL);
    var effort = new Effort(5, 10, false, Map.of("CALL", 3, "EMAIL", 1), 1, Optional.empty());

    var kept = by(effort, "2026-03-05T10:00:00Z");
    assertThat(kept.owed().byChannel()).containsExactly(Map.entry("CALL", 2));
    assertThat(kept.owed().attempts()).isEqualTo(3);
  }

  @Test
  void channelsThatAreNoAttemptsDoNotCount() {
    tried("2026-03-02T10:00:00Z", Facts.of(Fact.CHANNEL, "LINKEDIN"));
    tried("2026-03-03T10:00:00Z", CALL);

    var kept = by(effort(2, 10), List.of(), Set.of("call", "email"), "2026-03-05T10:00:00Z");
    assertThat(kept.counted()).hasSize(1);
  }

  @Test
  void theDaysEndWithTheMidnightAfterTheLastOne() {
    tried("2026-03-03T22:59:59Z", CALL);
    assertThat(by(effort(1, 1), "2026-03-20T10:00:00Z").until()).isEqualTo("2026-03-03T23:00:00Z");
    assertThat(by(effort(1, 1), "2026-03-20T10:00:00Z").kept()).isTrue();
    tried("2026-03-03T23:00:01Z", CALL);
    assertThat(by(effort(2, 1), "2026-03-20T10:00:00Z").kept()).isFalse();
  }

  @Test
  void aDayIsADayWhenTheClocksAreChanged() {
    // On 29 March Warsaw goes an hour ahead: the thirtieth day ends at 22:00 UTC.
    assertThat(by(effort(1, 30), "2026-04-20T10:00:00Z").until()).isEqualTo("2026-04-01T22:00:00Z");
  }

  @Test
  void businessDaysCountOnlyDaysOfOpening() {
    // Open on Monday, Tuesday and Thursday: the second one after Monday is Thursday.
    var effort = new Effort(1, 2, true, Map.of(), 1, Optional.empty());

    assertThat(by(effort, "2026-03-20T10:00:00Z").until()).isEqualTo("2026-03-05T16:00:00Z");
  }

  @Test
  void theDaysCountFromTheEntryThatWasAgreed() {
    tried("2026-03-02T10:00:00Z", CALL);
    happens(EventType.STAGE_REACHED, "2026-03-04T10:00:00Z", Facts.of(Fact.STAGE, "MQL"));
    tried("2026-03-04T10:00:00Z", CALL);
    var mql = new EventPattern(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL"));

    var kept = by(effort(2, 10), List.of(mql), Set.of(), "2026-03-10T10:00:00Z");
    assertThat(kept.from()).isEqualTo("2026-03-04T10:00:00Z");
    assertThat(kept.counted()).hasSize(1);
  }

  @Test
  void attemptsOnTheSamePartOfTheDayAreOfOneTime() {
    // At 11:59, 15:59 and 16:00 in Warsaw.
    tried("2026-03-03T10:59:00Z", CALL);
    tried("2026-03-03T14:59:00Z", CALL);
    var effort = new Effort(2, 10, false, Map.of(), 3, Optional.empty());
    var kept = by(effort, "2026-03-10T10:00:00Z");
    assertThat(kept.owed().times()).isEqualTo(1);
    assertThat(kept.owed().attempts()).isEqualTo(1);
    tried("2026-03-03T15:00:00Z", CALL);

    assertThat(by(effort, "2026-03-10T10:00:00Z").kept()).isTrue();
  }

  @Test
  void anAttemptTooSoonAfterTheLastDoesNotCount() {
    tried("2026-03-03T10:00:00Z", CALL);
    tried("2026-03-03T13:59:59Z", CALL);
    tried("2026-03-03T14:00:00Z", CALL);
    var effort = new Effort(3, 10, false, Map.of(), 1, Optional.of(Duration.ofHours(4)));

    assertThat(by(effort, "2026-03-10T10:00:00Z").counted()).hasSize(2);
  }

  @Test
  void whatCameAfterGivingUpDoesNotCount() {
    tried("2026-03-03T10:00:00Z", CALL);
    tried("2026-03-05T10:00:01Z", CALL);

    assertThat(by(effort(2, 10), "2026-03-05T10:00:00Z").owed().attempts()).isEqualTo(1);
  }
}
