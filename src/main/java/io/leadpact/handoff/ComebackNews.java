package io.leadpact.handoff;

import io.leadpact.identity.People;
import io.leadpact.identity.People.Person;
import io.leadpact.identity.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people of leads that come back, or came too often. */
@Component
class ComebackNews {

  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ComebackNews(People people, ApplicationEventPublisher events, Clock clock) {
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

  private void tell(DeskNews.Kind kind, long lead, List<String> who) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!who.isEmpty()) {
      events.publishEvent(new DeskNews(kind, lead, today, who));
    }
  }
}
