package io.leadpact.handoff;

import io.leadpact.handoff.routing.Member;
import io.leadpact.handoff.routing.Turns;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Begins rounds and keeps whose turn it is from one to the next. */
@Component
class RoutingRounds {

  private static final TypeReference<Map<String, Long>> CREDITS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final RoutingPresence presence;
  private final CapacityLoads loads;

  RoutingRounds(JdbcClient jdbc, JsonMapper json, RoutingPresence presence, CapacityLoads loads) {
    this.jdbc = jdbc;
    this.json = json;
    this.presence = presence;
    this.loads = loads;
  }

  /**
   * Whoever gives leads of these teams away waits until this transaction ends. What people hold is
   * counted only once nobody else can add to it.
   */
  RoutingRound begin(List<RoutingPlan> teams, Instant now) {
    return round(teams, turns(teams, " for update"), now);
  }

  /** To see what would come of a lead; nobody waits. */
  RoutingRound trial(List<RoutingPlan> teams, Instant now) {
    return round(teams, turns(teams, ""), now);
  }

  private RoutingRound round(List<RoutingPlan> teams, Map<String, Turns> turns, Instant now) {
    var persons =
        teams.stream()
            .flatMap(team -> team.plan().members().stream())
            .map(Member::person)
            .distinct()
            .toList();
    return new RoutingRound(presence.of(persons, now), turns, loads.of(persons));
  }

  private Map<String, Turns> turns(List<RoutingPlan> teams, String how) {
    var turns = new HashMap<String, Turns>();
    jdbc.sql("select team, credits from routing_turn where team = any (:teams) order by team" + how)
        .param("teams", teams.stream().map(RoutingPlan::team).toArray(String[]::new))
        .query(
            row -> {
              turns.put(
                  row.getString("team"),
                  new Turns(json.readValue(row.getString("credits"), CREDITS)));
            });
    return turns;
  }

  void end(RoutingRound round) {
    round
        .changed()
        .forEach(
            (team, turns) ->
                jdbc.sql(
                        "update routing_turn set credits = cast(:credits as jsonb) where team = :team")
                    .param("credits", json.writeValueAsString(turns.credits()))
                    .param("team", team)
                    .update());
  }
}
