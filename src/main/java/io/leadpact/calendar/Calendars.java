package io.leadpact.calendar;

import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.calendar.time.CalendarVersion;
import io.leadpact.identity.Actor;
import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The business calendars of the company. */
@Service
public class Calendars {

  private final CalendarRepository repository;
  private final PublicHolidays holidays;
  private final CalendarBooks books;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Calendars(
      CalendarRepository repository,
      PublicHolidays holidays,
      CalendarBooks books,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.holidays = holidays;
    this.books = books;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Every calendar as it stands now; rebuilt only after a change. */
  @Transactional(readOnly = true)
  public CalendarBook book() {
    return books.current();
  }

  /** What each calendar is called, by its key. */
  @Transactional(readOnly = true)
  public Map<String, String> names() {
    return repository.findAll().stream()
        .collect(Collectors.toMap(CalendarHistory::key, CalendarHistory::name));
  }

  /** All calendars in the order of their keys. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<CalendarHistory> all() {
    return repository.findAll();
  }

  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public CalendarHistory find(String key) {
    return repository.find(key).orElseThrow(() -> new NotFound("calendar", key));
  }

  /**
   * What a calendar says in the end, for documents that name its hours; empty: no such calendar.
   */
  @Transactional(readOnly = true)
  public Optional<CalendarTerms> terms(String key) {
    return repository.find(key).map(history -> history.last().terms());
  }

  /** No journal has begun: an edit replaces the first version. */
  @Transactional(readOnly = true)
  boolean mayReplace() {
    return repository.journalIsEmpty();
  }

  /**
   * Says what a calendar is from a day on. A calendar that is not there yet is made. While no
   * journal has begun, the first version, which holds since always, is replaced; afterwards a new
   * version is made, unless the one that holds on that day says the same.
   *
   * @param effectiveFrom its first day in its zone; null: today
   * @param expectedTag the {@link CalendarHistory#tag} that the caller has seen, or null where it
   *     does not matter
   * @throws Conflict where another version was made meanwhile
   * @throws RuleViolation where the first day is past: that is a correction
   */
  @Transactional
  @PreAuthorize("hasAuthority('EDIT_CALENDARS')")
  public CalendarHistory define(
      CalendarDraft draft, @Nullable LocalDate effectiveFrom, @Nullable String expectedTag) {
    holidays.check(draft.terms());
    repository.lockRules();
    var present = repository.find(draft.key());
    refuseStale(present, expectedTag);
    repository.name(
        draft.key(), draft.name().or(() -> present.map(CalendarHistory::name)).orElse(draft.key()));
    if (present.isEmpty() || repository.journalIsEmpty()) {
      replaceFirst(draft, present);
    } else {
      addVersion(present.get(), draft, effectiveFrom);
    }
    return repository.find(draft.key()).orElseThrow();
  }

  private void replaceFirst(CalendarDraft draft, Optional<CalendarHistory> present) {
    if (present.filter(history -> history.says(draft.terms())).isPresent()) {
      return;
    }
    repository.deleteVersions(draft.key());
    int edits = present.map(history -> history.newest().edits() + 1).orElse(0);
    write(draft, new Numbered(1, edits), Optional.empty(), false);
  }

  private void addVersion(
      CalendarHistory present, CalendarDraft draft, @Nullable LocalDate effectiveFrom) {
    var today = today(draft.terms().zone());
    var from = effectiveFrom == null ? today : effectiveFrom;
    if (from.isBefore(today)) {
      throw new RuleViolation(
          "calendar.past",
          "An edit holds from today or later; what is past is changed by a correction",
          "effectiveFrom");
    }
    if (!present.on(from).terms().equals(draft.terms())) {
      write(draft, new Numbered(present.newest().number() + 1, 0), Optional.of(from), false);
    }
  }

  /**
   * Says what a calendar was from a past day on, up to the first day of the next version. What was
   * judged by it is judged again.
   *
   * @param from its first day, not after today
   * @throws Conflict where another version was made meanwhile
   */
  @Transactional
  @PreAuthorize("hasAuthority('EDIT_CALENDARS')")
  public CalendarHistory correctPast(
      CalendarDraft draft, LocalDate from, @Nullable String expectedTag) {
    repository.lockRules();
    var present =
        repository.find(draft.key()).orElseThrow(() -> new NotFound("calendar", draft.key()));
    refuseStale(Optional.of(present), expectedTag);
    checkCorrection(draft, from);
    write(draft, new Numbered(present.newest().number() + 1, 0), Optional.of(from), true);
    return repository.find(draft.key()).orElseThrow();
  }

  /** The book as {@link #correctPast} would leave it; nothing is kept. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('EDIT_CALENDARS')")
  public CalendarBook bookAfterCorrection(CalendarDraft draft, LocalDate from) {
    checkCorrection(draft, from);
    return book()
        .with(
            draft.key(),
            new CalendarVersion(Optional.of(from), now(), true, books.rules(draft.terms())));
  }

  private void checkCorrection(CalendarDraft draft, LocalDate from) {
    holidays.check(draft.terms());
    if (from.isAfter(today(draft.terms().zone()))) {
      throw new RuleViolation(
          "calendar.correction.future", "Only what is past can be corrected", "from");
    }
  }

  /** Makes a calendar that is always open where there is none of that key. Nobody is asked. */
  @Transactional
  public void ensure(String key, ZoneId zone) {
    repository.lockRules();
    if (repository.find(key).isEmpty()) {
      var draft = new CalendarDraft(key, Optional.empty(), CalendarTerms.always(zone));
      repository.name(key, key);
      write(draft, new Numbered(1, 0), Optional.empty(), false);
    }
  }

  /** Who a version is among those of its calendar. */
  private record Numbered(int number, int edits) {}

  private static void refuseStale(Optional<CalendarHistory> present, @Nullable String expectedTag) {
    if (expectedTag != null && !present.map(CalendarHistory::tag).orElse("").equals(expectedTag)) {
      throw new Conflict("calendar.stale", "The calendar was changed meanwhile");
    }
  }

  private void write(
      CalendarDraft draft, Numbered version, Optional<LocalDate> from, boolean past) {
    repository.write(
        draft.key(),
        new CalendarEdit(
            version.number, version.edits, from, now(), Actor.current(), past, draft.terms()));
    audit.note(
        past ? "calendar.corrected" : "calendar.changed",
        "calendar:" + draft.key(),
        Map.of("version", version.number, "from", from.map(LocalDate::toString).orElse("always")));
    events.publishEvent(new CalendarChanged(draft.key(), past));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The day that it is now in that zone. */
  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** The minute that it is now in that zone. */
  LocalDateTime minute(ZoneId zone) {
    return LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES);
  }
}
