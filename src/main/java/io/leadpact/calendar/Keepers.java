package io.leadpact.calendar;

import io.leadpact.identity.CalendarChoice;
import io.leadpact.identity.CalendarChoices;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Who keeps which calendar now. */
@Service
class Keepers {

  private final CalendarChoices choices;
  private final Clock clock;

  Keepers(CalendarChoices choices, Clock clock) {
    this.choices = choices;
    this.clock = clock;
  }

  /**
   * The company, a team or a person.
   *
   * @param kind {@code company}, {@code team} or {@code user}
   * @param name the key of the team or the actor of the user
   */
  record Keeper(String kind, String name) {

    static Keeper of(String subject) {
      return subject.startsWith("team:")
          ? new Keeper("team", subject.substring("team:".length()))
          : new Keeper(subject.startsWith("user:") ? "user" : subject, subject);
    }
  }

  /** By the key of the calendar: the company first, then teams, then persons. */
  Map<String, List<Keeper>> now() {
    var latest = new LinkedHashMap<String, CalendarChoice>();
    choices.all().stream()
        .filter(choice -> !since(choice).isAfter(clock.instant()))
        .sorted(Comparator.comparing(Keepers::since))
        .forEach(choice -> latest.put(choice.subject(), choice));
    return latest.values().stream()
        .filter(choice -> choice.calendar().isPresent())
        .sorted(Comparator.comparing(CalendarChoice::subject))
        .collect(
            Collectors.groupingBy(
                choice -> choice.calendar().orElseThrow(),
                Collectors.mapping(choice -> Keeper.of(choice.subject()), Collectors.toList())));
  }

  private static Instant since(CalendarChoice choice) {
    return choice.since().orElse(Instant.MIN);
  }
}
