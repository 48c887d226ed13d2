package io.leadpact.handoff;

import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every state of every plan. */
@Repository
class RoutingPlanStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RoutingPlanStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The newest of each team that has one, by the team's key. */
  List<RoutingPlan> newest() {
    return jdbc.sql(
            """
            select distinct on (team) team, version, body, made_at, made_by
            from routing_plan order by team, version desc
            """)
        .query(this::plan)
        .list();
  }

  Optional<RoutingPlan> newest(String team) {
    return version(team, Integer.MAX_VALUE);
  }

  /** The newest that is not newer than that. */
  Optional<RoutingPlan> version(String team, int atMost) {
    return jdbc.sql(
            """
            select team, version, body, made_at, made_by from routing_plan
            where team = :team and version <= :version order by version desc limit 1
            """)
        .param("team", team)
        .param("version", atMost)
        .query(this::plan)
        .optional();
  }

  /** Makes room for the turns of a team, and holds them until the transaction ends. */
  void hold(String team) {
    jdbc.sql("insert into routing_turn (team) values (:team) on conflict (team) do nothing")
        .param("team", team)
        .update();
    jdbc.sql("select team from routing_turn where team = :team for update")
        .param("team", team)
        .query(String.class)
        .single();
  }

  void write(RoutingPlan plan) {
    jdbc.sql(
            """
            insert into routing_plan (team, version, body, made_at, made_by)
            values (:team, :version, cast(:body as jsonb), :at, :by)
            """)
        .param("team", plan.team())
        .param("version", plan.version())
        .param("body", json.writeValueAsString(RoutingBody.of(plan.plan())))
        .param("at", Timestamp.from(Objects.requireNonNull(plan.madeAt())))
        .param("by", plan.madeBy())
        .update();
  }

  private RoutingPlan plan(ResultSet row, int n) throws SQLException {
    return new RoutingPlan(
        row.getString("team"),
        row.getInt("version"),
        json.readValue(row.getString("body"), RoutingBody.class).plan(),
        Moments.at(row, "made_at"),
        row.getString("made_by"));
  }
}
