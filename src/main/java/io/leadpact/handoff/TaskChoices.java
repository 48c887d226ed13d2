package io.leadpact.handoff;

import io.leadpact.identity.People;
import io.leadpact.identity.Teams;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may be asked to do something: teams, then people. */
@Component("taskChoices")
public class TaskChoices {

  private final Teams teams;
  private final People people;

  TaskChoices(Teams teams, People people) {
    this.teams = teams;
    this.people = people;
  }

  /** Names by {@code team:sales} and {@code user:7}. */
  public Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    teams.all().forEach(team -> all.put("team:" + team.key(), team.name()));
    people.all().stream()
        .filter(People.Person::active)
        .forEach(person -> all.put(person.actor(), person.name()));
    return all;
  }
}
