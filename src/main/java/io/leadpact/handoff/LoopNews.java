package io.leadpact.handoff;

import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.identity.People;
import io.leadpact.identity.People.Person;
import io.leadpact.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Tells people of leads that come back or came too often, and of what they owe. */
@Service
class LoopNews {

  private final People people;
  private final Companies companies;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LoopNews(People people, Companies companies, ApplicationEventPublisher events, Clock clock) {
    this.companies = companies;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** Whoever had it is told; where that was nobody who is still there, the heads of sales. */
  void cameBack(Comeback one) {
    var holder =
        Stream.ofNullable(one.person())
            .flatMap(person -> people.find(person).stream())
            .filter(Person::active)
            .map(Person::actor)
            .toList();
    tell(DeskNews.Kind.CAME_BACK, one.lead(), holder.isEmpty() ? heads() : holder);
  }

  void tooOften(Comeback one) {
    tell(DeskNews.Kind.CAME_TOO_OFTEN, one.lead(), heads());
  }

  private List<String> heads() {
    return people.with(Role.HEAD_OF_SALES).stream()
        .filter(Person::active)
        .map(Person::actor)
        .toList();
  }

  void tell(DeskNews.Kind kind, long lead, List<String> who) {
    if (!who.isEmpty()) {
      events.publishEvent(new DeskNews(kind, lead, today(), who));
    }
  }

  /** By the day of the company. */
  LocalDate today() {
    return LocalDate.ofInstant(now(), companies.find().map(Company::zone).orElse(ZoneOffset.UTC));
  }

  Instant now() {
    return clock.instant();
  }
}
