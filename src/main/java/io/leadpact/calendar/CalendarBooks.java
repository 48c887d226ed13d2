package io.leadpact.calendar;

import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.calendar.time.CalendarVersion;
import io.leadpact.calendar.time.OpeningRules;
import io.leadpact.identity.CalendarChoices;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes books of calendars from what is stored, and keeps the one that is up to date. */
@Component
class CalendarBooks {

  private final CalendarRepository repository;
  private final CalendarChoices choices;
  private final PublicHolidays holidays;
  private volatile @Nullable Known known;

  CalendarBooks(CalendarRepository repository, CalendarChoices choices, PublicHolidays holidays) {
    this.repository = repository;
    this.choices = choices;
    this.holidays = holidays;
  }

  private record Known(long revision, CalendarBook book) {}

  /** One query where nothing was changed. */
  CalendarBook current() {
    // The revision is read first: a change in between makes the copy newer than it says, never
    // older. What this very transaction changed may still be rolled back and is not kept.
    var rules = repository.rules();
    var copy = known;
    if (copy != null && copy.revision() == rules.revision() && !rules.changedHere()) {
      return copy.book();
    }
    var book = read();
    if (!rules.changedHere()) {
      known = new Known(rules.revision(), book);
    }
    return book;
  }

  private CalendarBook read() {
    return CalendarBook.of(
        repository.findAll().stream()
            .collect(
                Collectors.toMap(
                    CalendarHistory::key,
                    history -> history.edits().stream().map(this::version).toList())),
        choices.all().stream()
            .map(c -> new CalendarBook.Choice(c.subject(), c.calendar(), c.since()))
            .toList());
  }

  CalendarVersion version(CalendarEdit edit) {
    return new CalendarVersion(
        edit.effectiveFrom(), edit.madeAt(), edit.correctsPast(), rules(edit.terms()));
  }

  OpeningRules rules(CalendarTerms terms) {
    return new OpeningRules(terms.zone(), terms.week(), terms.specialDays(), holidays.of(terms));
  }
}
