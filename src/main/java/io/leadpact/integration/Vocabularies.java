package io.leadpact.integration;

import io.leadpact.identity.People;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.integration.mapping.Vocabulary;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers the words that the company knows at the moment. */
@Component
class Vocabularies {

  private final Stages stages;
  private final Teams teams;
  private final People people;

  Vocabularies(Stages stages, Teams teams, People people) {
    this.stages = stages;
    this.teams = teams;
    this.people = people;
  }

  Vocabulary now() {
    return new Vocabulary(
        stages.all().stream().map(Stage::key).collect(Collectors.toUnmodifiableSet()),
        teams.all().stream().map(Team::key).collect(Collectors.toUnmodifiableSet()),
        people.all().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    person -> person.email().toLowerCase(Locale.ROOT),
                    People.Person::actor,
                    (first, second) -> first)));
  }
}
