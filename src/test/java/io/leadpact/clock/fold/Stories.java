package io.leadpact.clock.fold;

import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Scope;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.agreement.terms.Triggers;
import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.calendar.time.CalendarVersion;
import io.leadpact.calendar.time.OpeningRules;
import io.leadpact.calendar.time.SpecialDays;
import io.leadpact.calendar.time.WeeklyHours;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words in which a test tells what happened to a lead. Times are UTC; the office is open 9 to 17,
 * Monday to Friday.
 */
final class Stories {

  static final String MONDAY = "2026-03-02T";
  static final ZoneId UTC = ZoneOffset.UTC;

  private final List<JournalEntry> entries = new ArrayList<>();

  static Stories lead(String at) {
    return new Stories().then(EventType.CREATED, at, Facts.of(Fact.CHANNEL, "web"));
  }

  Stories then(EventType type, String at, Facts facts) {
    var when = at(at);
    entries.add(
        new JournalEntry(
            entries.size() + 1, type, when, when, "user:1", "test", "e" + entries.size(), facts));
    return this;
  }

  Stories stage(String stage, String at) {
    return then(EventType.STAGE_REACHED, at, Facts.of(Fact.STAGE, stage));
  }

  Stories given(String team, String at) {
    return then(EventType.GIVEN_TO, at, Facts.of(Fact.TEAM, team));
  }

  Stories attempt(String at) {
    return then(EventType.ATTEMPTED, at, Facts.of(Fact.CHANNEL, "CALL"));
  }

  Stories autoReply(String at) {
    return then(
        EventType.ATTEMPTED, at, Facts.of(Fact.CHANNEL, "EMAIL").with(Fact.AUTOMATIC, "true"));
  }

  Stories paused(String at) {
    return then(EventType.PAUSED, at, Facts.none());
  }

  Stories resumed(String at) {
    return then(EventType.RESUMED, at, Facts.none());
  }

  Stories voided(int seq, String at) {
    return then(EventType.CORRECTED, at, Facts.of(Fact.SEQ, "" + seq).with(Fact.VOID, "true"));
  }

  Stories moved(int seq, String to, String at) {
    return then(
        EventType.CORRECTED, at, Facts.of(Fact.SEQ, "" + seq).with(Fact.TIME, at(to).toString()));
  }

  List<JournalEntry> entries() {
    return entries;
  }

  List<FoldedClock> clocks(TimedPromise... promises) {
    return clocks(office(), promises);
  }

  List<FoldedClock> clocks(CalendarBook book, TimedPromise... promises) {
    return ClockFold.fold(Journal.of(entries), history(promises), book);
  }

  FoldedClock only(TimedPromise promise) {
    var clocks = clocks(promise);
    if (clocks.size() != 1) {
      throw new AssertionError("One clock was expected: " + clocks);
    }
    return clocks.get(0);
  }

  static PromiseHistory history(TimedPromise... promises) {
    return new PromiseHistory(List.of(new PromiseSet(1, Optional.empty(), List.of(promises))));
  }

  static CalendarBook office() {
    return CalendarBook.of(
        Map.of("office", List.of(CalendarVersion.sinceAlways(hours("09:00-17:00")))),
        List.of(company("office")));
  }

  static OpeningRules hours(String weekdays) {
    var week = "mon=%1$s;tue=%1$s;wed=%1$s;thu=%1$s;fri=%1$s".formatted(weekdays);
    return new OpeningRules(UTC, WeeklyHours.parse(week), SpecialDays.parse(""));
  }

  static CalendarBook.Choice company(String calendar) {
    return new CalendarBook.Choice("company", Optional.of(calendar), Optional.empty());
  }

  /**
   * Two business hours from MQL to the first attempt; warns half an hour before; ends with the
   * lead.
   */
  static TimedPromise firstContact() {
    return promise(new Limit.BusinessTime(Duration.ofHours(2)), Scope.ALL);
  }

  static TimedPromise promise(Limit limit, Scope scope) {
    return new TimedPromise(
        "first_contact",
        Optional.empty(),
        Party.SALES,
        new Triggers(
            List.of(new EventPattern(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL"))),
            List.of(new EventPattern(EventType.ATTEMPTED, Facts.of(Fact.AUTOMATIC, "false"))),
            List.of(new EventPattern(EventType.PAUSED, Facts.none())),
            List.of(new EventPattern(EventType.RESUMED, Facts.none())),
            List.of(
                new EventPattern(EventType.LOST, Facts.none()),
                new EventPattern(EventType.WON, Facts.none()))),
        scope,
        limit,
        Optional.of(Duration.ofMinutes(30)),
        Percent.of(90));
  }

  /** A local time; one without a date is on Monday, 2 March 2026. */
  static Instant at(String time) {
    return LocalDateTime.parse(time.contains("T") ? time : MONDAY + time).toInstant(ZoneOffset.UTC);
  }
}
