package io.leadpact.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LeadpactTest
class CalendarsTest {

  private static final String DAY = "mon=09:00-17:00;tue=09:00-17:00";
  private static final String SHORT = "mon=09:00-12:00;tue=09:00-12:00";
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @Autowired Calendars calendars;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private static CalendarDraft draft(String week) {
    return new CalendarDraft(
        "default", Optional.empty(), CalendarTerms.read("UTC", week, "", null, null));
  }

  private CalendarHistory define(String week, @Nullable LocalDate from, @Nullable String tag) {
    return As.call(As.administrator(), () -> calendars.define(draft(week), from, tag));
  }

  private CalendarHistory correct(String week, LocalDate from) {
    return As.call(As.administrator(), () -> calendars.correctPast(draft(week), from, null));
  }

  private void journalBegins() {
    jdbc.sql("insert into lead (id, source, external_id) values (1, 'test', 'a')").update();
    jdbc.sql(
            """
            insert into lead_event (lead_id, seq, type, at, recorded_at, actor, source)
            values (1, 1, 'CREATED', '2026-01-01', '2026-01-01', 'system', 'test')
            """)
        .update();
  }

  private static Duration on(BusinessCalendar calendar, String day) {
    var start = Instant.parse(day + "T00:00:00Z");
    return calendar.elapsed(start, start.plus(Duration.ofDays(1)), List.of());
  }

  @Test
  void whileNoJournalHasBegunTheFirstVersionIsReplaced() {
    define(DAY, null, null);
    var history = define(SHORT, TODAY.plusDays(30), "1.0");

    assertThat(history.edits()).hasSize(1);
    assertThat(history.tag()).isEqualTo("1.1");
    assertThat(history.newest().effectiveFrom()).isEmpty();
    assertThat(on(calendars.book().calendar("default"), "2020-01-06")).hasHours(3);
  }

  @Test
  void onceAJournalHasBegunAnEditHoldsFromToday() {
    define(DAY, null, null);
    journalBegins();
    var history = define(SHORT, null, "1.0");

    assertThat(history.newest().effectiveFrom()).contains(TODAY);
    assertThat(history.tag()).isEqualTo("2.0");
    assertThat(on(calendars.book().calendar("default"), "2026-02-23")).hasHours(8);
    assertThat(on(calendars.book().calendar("default"), "2026-03-02")).hasHours(3);
  }

  @Test
  void anEditThatSaysNothingNewMakesNoVersion() {
    define(DAY, null, null);
    journalBegins();

    assertThat(define(DAY, null, null).edits()).hasSize(1);
  }

  @Test
  void anEditOfThePastIsRefused() {
    define(DAY, null, null);
    journalBegins();

    assertThatThrownBy(() -> define(SHORT, TODAY.minusDays(1), null))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo("calendar.past"));
  }

  @Test
  void aCorrectionHoldsForWhatWasJudgedBefore() {
    define(DAY, null, null);
    journalBegins();
    var history = correct(SHORT, LocalDate.parse("2026-02-01"));

    assertThat(history.newest().correctsPast()).isTrue();
    assertThat(on(calendars.book().calendarAsKnownAt("default", Instant.EPOCH), "2026-02-02"))
        .hasHours(3);
    assertThat(on(calendars.book().calendar("default"), "2026-01-26")).hasHours(8);
  }

  @Test
  void aCorrectionCanBeSeenBeforeItIsMade() {
    define(DAY, null, null);
    journalBegins();

    var after =
        As.call(
            As.administrator(),
            () -> calendars.bookAfterCorrection(draft(SHORT), LocalDate.parse("2026-02-01")));

    assertThat(on(after.calendar("default"), "2026-02-02")).hasHours(3);
    assertThat(on(calendars.book().calendar("default"), "2026-02-02")).hasHours(8);
  }

  @Test
  void theFutureIsNotCorrected() {
    define(DAY, null, null);

    assertThatThrownBy(() -> correct(SHORT, TODAY.plusDays(1))).isInstanceOf(RuleViolation.class);
  }

  @Test
  void whoHasNotSeenTheNewestVersionIsTold() {
    define(DAY, null, null);
    define(SHORT, null, "1.0");

    assertThatThrownBy(() -> define(DAY, null, "1.0")).isInstanceOf(Conflict.class);
  }

  @Test
  void theBookIsKeptUntilSomethingChanges() {
    define(DAY, null, null);
    var book = calendars.book();

    assertThat(calendars.book()).isSameAs(book);
    define(SHORT, null, null);
    assertThat(calendars.book()).isNotSameAs(book);
  }

  @Test
  void aCalendarThatIsNeededBeforeItIsSetUpIsAlwaysOpen() {
    calendars.ensure("default", ZoneId.of("Europe/Warsaw"));
    calendars.ensure("default", ZoneId.of("UTC"));

    var calendar = calendars.book().calendar("default");
    assertThat(calendar.zone()).isEqualTo(ZoneId.of("Europe/Warsaw"));
    assertThat(on(calendar, "2026-03-01")).hasHours(24);
  }

  @Test
  void onlyWhoMayEditCalendarsDoes() {
    assertThatThrownBy(() -> As.call(As.reader(), () -> calendars.define(draft(DAY), null, null)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(
            () -> As.call(As.reader(), () -> calendars.correctPast(draft(DAY), TODAY, null)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> As.call(As.reader(), () -> calendars.find("none")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theTableRefusesACalendarThatNeverOpens() {
    define(DAY, null, null);

    assertThatThrownBy(() -> jdbc.sql("update calendar_version set weekly_hours = ''").update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("calendar_version_opens");
  }
}
