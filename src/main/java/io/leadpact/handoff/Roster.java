package io.leadpact.handoff;

import io.leadpact.handoff.routing.Member;
import io.leadpact.handoff.routing.Plan;
import io.leadpact.identity.People;
import io.leadpact.identity.People.Person;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which teams there are, and who may be given their leads. */
@Component
class Roster {

  private final Teams teams;
  private final People people;

  Roster(Teams teams, People people) {
    this.teams = teams;
    this.people = people;
  }

  Team team(String key) {
    return teams.find(key).orElseThrow(() -> new NotFound("team", key));
  }

  List<Team> teams() {
    return teams.all();
  }

  List<Person> people() {
    return people.all();
  }

  /** Those who have not left. */
  Set<String> active() {
    return people.all().stream()
        .filter(Person::active)
        .map(Person::actor)
        .collect(Collectors.toSet());
  }

  /** Whoever is new has to be there; those who left meanwhile may stay where they stand. */
  void check(Plan plan, Plan before) {
    var known = active();
    before.members().stream().map(Member::person).forEach(known::add);
    for (var member : plan.members()) {
      if (!known.contains(member.person())) {
        throw new RuleViolation(
            "routing.member.unknown",
            "There is no active user " + member.person(),
            "members",
            member.person());
      }
    }
  }
}
