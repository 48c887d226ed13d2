package io.leadpact.handoff;

import io.leadpact.handoff.routing.Candidate;
import io.leadpact.handoff.routing.Member;
import io.leadpact.handoff.routing.Plan;
import io.leadpact.identity.People.Person;
import io.leadpact.identity.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams, what their people hold and who of them is there. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('EDIT_DESK')")
class RoutingViews {

  private final RoutingPlanStore plans;
  private final RoutingPresence presence;
  private final CapacityLoads loads;
  private final Roster roster;
  private final JdbcClient jdbc;
  private final Clock clock;

  RoutingViews(
      RoutingPlanStore plans,
      RoutingPresence presence,
      CapacityLoads loads,
      Roster roster,
      JdbcClient jdbc,
      Clock clock) {
    this.plans = plans;
    this.presence = presence;
    this.loads = loads;
    this.roster = roster;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<RoutingTeam> teams() {
    return roster.teams().stream().map(this::view).toList();
  }

  RoutingTeam team(String key) {
    return view(roster.team(key));
  }

  private RoutingTeam view(Team team) {
    var now = clock.instant();
    var plan = plans.newest(team.key()).orElseGet(() -> RoutingPlan.none(team.key()));
    var persons = plan.plan().members().stream().map(Member::person).toList();
    var roll = presence.of(persons, now);
    Map<String, Integer> held = loads.of(persons);
    var lines =
        plan.plan().members().stream()
            .map(
                member ->
                    line(
                        roll.candidate(team.key(), member, held.getOrDefault(member.person(), 0)),
                        plan.plan(),
                        now))
            .toList();
    return new RoutingTeam(team, plan, lines, waiting(team.key()), strangers(team, persons));
  }

  private static CapacityLine line(Candidate candidate, Plan plan, Instant now) {
    var trouble = candidate.trouble(now, plan.outsideHours());
    return new CapacityLine(candidate.member(), candidate.open(), trouble, candidate.from(trouble));
  }

  /** Those of the team first. */
  private List<Person> strangers(Team team, List<String> members) {
    return roster.people().stream()
        .filter(person -> person.active() && !members.contains(person.actor()))
        .sorted(
            Comparator.comparing(
                (Person person) -> person.team().filter(team.key()::equals).isEmpty()))
        .toList();
  }

  private int waiting(String team) {
    return jdbc.sql(
            """
            select count(*) from routing_waiting w
            join lead_state s on s.lead_id = w.lead_id and s.team = w.team and s.person is null and s.outcome is null
            where w.team = :team
            """)
        .param("team", team)
        .query(Integer.class)
        .single();
  }
}
