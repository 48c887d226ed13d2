package io.leadpact.handoff;

import io.leadpact.calendar.Calendars;
import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.handoff.routing.Candidate;
import io.leadpact.handoff.routing.Member;
import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who of the members is there: has not left, is not away, is at work. */
@Component
class RoutingPresence {

  private final Calendars calendars;
  private final Roster roster;
  private final AbsenceStore absences;

  RoutingPresence(Calendars calendars, Roster roster, AbsenceStore absences) {
    this.calendars = calendars;
    this.roster = roster;
    this.absences = absences;
  }

  /** All that is known of these people at that moment. */
  record Roll(
      CalendarBook book, Set<String> active, Map<String, List<Absence>> absences, Instant now) {

    /** How a member of a team stands who holds so many leads. */
    Candidate candidate(String team, Member member, int open) {
      var person = member.person();
      var away = away(team, person, now);
      return new Candidate(
          member, open, active.contains(person), away, atWork(team, person).orElse(null));
    }

    private boolean away(String team, String person, Instant at) {
      var day = LocalDate.ofInstant(at, zone(team, person));
      return absence(person, day) != null;
    }

    private @Nullable Absence absence(String person, LocalDate day) {
      return absences.getOrDefault(person, List.of()).stream()
          .filter(absence -> absence.covers(day))
          .findFirst()
          .orElse(null);
    }

    private ZoneId zone(String team, String person) {
      return book.calendar(key(team, person)).zone();
    }

    private String key(String team, String person) {
      return book.choose(Optional.of(person), Optional.of(team), now);
    }

    /** The first moment from now on at which their calendar is open and they are not away. */
    private Optional<Instant> atWork(String team, String person) {
      var calendar = book.calendar(key(team, person));
      var at = now;
      try {
        while (true) {
          at = calendar.nextOpening(at);
          var absence = absence(person, LocalDate.ofInstant(at, calendar.zone()));
          if (absence == null) {
            return Optional.of(at);
          }
          at = absence.to().plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        }
      } catch (RuleViolation neverOpens) {
        return Optional.empty();
      }
    }
  }

  Roll of(Collection<String> persons, Instant now) {
    // A day earlier than anywhere on earth: each absence is held against its own zone later.
    var yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
    return new Roll(
        calendars.book(),
        roster.active(),
        absences.of(persons, yesterday).stream().collect(Collectors.groupingBy(Absence::person)),
        now);
  }
}
