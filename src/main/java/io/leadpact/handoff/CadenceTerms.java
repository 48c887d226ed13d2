package io.leadpact.handoff;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.Cadence;
import io.leadpact.calendar.Calendars;
import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.handoff.cadence.CadenceRules;
import io.leadpact.identity.Companies;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.LeadState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the agreement in force says of how leads have to be tried. */
@Component
class CadenceTerms {

  private final Promises promises;
  private final Calendars calendars;
  private final Companies companies;

  CadenceTerms(Promises promises, Calendars calendars, Companies companies) {
    this.promises = promises;
    this.calendars = calendars;
    this.companies = companies;
  }

  /** A term and by what attempts are counted for it. */
  record Term(Cadence cadence, CadenceRules rules) {

    /** Whether it is owed of that lead: as it came in, and by whom it is held. */
    boolean of(Journal journal, LeadState state) {
      var arrival =
          journal.happenings().stream()
              .filter(one -> one.type() == EventType.CREATED)
              .findFirst()
              .map(Happening::facts);
      return cadence
          .owed()
          .scope()
          .holds(
              fact ->
                  fact == Fact.TEAM
                      ? Optional.ofNullable(state.team())
                      : arrival.flatMap(said -> said.get(fact)));
    }
  }

  /** What is in force at a moment; the calendars beside it, for the hours of whoever works. */
  record InForce(List<Term> terms, CalendarBook book) {

    BusinessCalendar hours(LeadState state, Instant now) {
      return book.calendar(
          book.choose(Optional.ofNullable(state.person()), Optional.ofNullable(state.team()), now));
    }
  }

  InForce at(Instant moment) {
    var book = calendars.book();
    var cadences =
        promises.history().inForceAt(moment).stream()
            .flatMap(set -> set.aims().stream().filter(Cadence.class::isInstance))
            .map(Cadence.class::cast)
            .toList();
    var company = companies.find();
    if (cadences.isEmpty() || company.isEmpty()) {
      return new InForce(List.of(), book);
    }
    var calendar = book.calendar(book.choose(Optional.empty(), Optional.empty(), moment));
    var channels = promises.structures().at(moment).attemptChannels();
    var zone = company.get().zone();
    return new InForce(
        cadences.stream()
            .map(
                one ->
                    new Term(
                        one,
                        new CadenceRules(one.effort(), one.countsFrom(), channels, calendar, zone)))
            .toList(),
        book);
  }
}
