package io.leadpact.handoff;

import io.leadpact.handoff.routing.Weighed;
import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps decisions, and which leads wait. */
@Repository
class AssignmentStore {

  static final String SELECT =
      """
      select a.*, coalesce(l.name, l.company, l.external_id) as lead_name
      from assignment a join lead l on l.id = a.lead_id
      """;

  private static final TypeReference<List<Weighed>> WEIGHED = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Table<Assignment> table;
  private final Table<Assignment> waiting;

  AssignmentStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.table =
        new Table<Assignment>("assignment")
            .bigint("lead_id", Assignment::lead)
            .time("at", Assignment::at)
            .text("cause", one -> one.cause().name())
            .text("outcome", Assignment::outcome)
            .text("team", Assignment::team)
            .text("person", Assignment::person)
            .text("previous", Assignment::previous)
            .integer("seq", Assignment::seq)
            .integer("plan", Assignment::plan)
            .integer("rule", Assignment::rule)
            .text("method", Assignment::method)
            .time("until", Assignment::until)
            .read("weighed", "jsonb", Assignment::weighed, json::writeValueAsString);
    this.waiting =
        new Table<Assignment>("routing_waiting")
            .bigint("lead_id", Assignment::lead)
            .text("team", Assignment::team)
            .text("cause", one -> one.cause().name())
            .text("outcome", Assignment::outcome)
            .time("since", Assignment::at)
            .time("until", Assignment::until);
  }

  void write(Collection<Assignment> decisions) {
    if (!decisions.isEmpty()) {
      var rows = table.many(decisions);
      var statement = jdbc.sql(rows.insert());
      rows.bind(statement::param);
      statement.update();
    }
  }

  /**
   * These leads wait; who waited already does so since then.
   *
   * @return those that did not wait before, or otherwise
   */
  Set<Long> waits(Collection<Assignment> decisions) {
    if (decisions.isEmpty()) {
      return Set.of();
    }
    var rows = waiting.many(decisions);
    var statement =
        jdbc.sql(
            rows.insert()
                + """
                 on conflict (lead_id) do update
                   set team = excluded.team, cause = excluded.cause, outcome = excluded.outcome, until = excluded.until
                   where (routing_waiting.team, routing_waiting.cause, routing_waiting.outcome, routing_waiting.until)
                     is distinct from (excluded.team, excluded.cause, excluded.outcome, excluded.until)
                 returning lead_id
                """);
    rows.bind(statement::param);
    return Set.copyOf(statement.query(Long.class).list());
  }

  /** Takes those off that somebody holds by now, or another team, or that ended. */
  void strikeServed() {
    jdbc.sql(
            """
            delete from routing_waiting w using lead_state s
            where s.lead_id = w.lead_id
              and (s.outcome is not null or s.person is not null or s.team is distinct from w.team)
            """)
        .update();
  }

  void waitsNoLonger(Collection<Long> leads) {
    if (!leads.isEmpty()) {
      jdbc.sql("delete from routing_waiting where lead_id = any (:leads)")
          .param("leads", leads.toArray(Long[]::new))
          .update();
    }
  }

  /** The longest waiting of each team, up to so many of each. */
  List<Long> waiting(int ofEach) {
    return jdbc.sql(
            """
            select w.lead_id from (select distinct team from routing_waiting) t
            cross join lateral (
              select lead_id, since from routing_waiting
              where team = t.team order by since, lead_id limit :most) w
            order by w.since, w.lead_id
            """)
        .param("most", ofEach)
        .query(Long.class)
        .list();
  }

  /** All that wait with a team, the longest first. */
  List<Long> waiting(String team) {
    return jdbc.sql(
            "select lead_id from routing_waiting where team = :team order by since, lead_id")
        .param("team", team)
        .query(Long.class)
        .list();
  }

  Assignment read(ResultSet row, int n) throws SQLException {
    return new Assignment(
        row.getLong("id"),
        row.getLong("lead_id"),
        row.getString("lead_name"),
        Moments.at(row, "at"),
        AssignmentCause.valueOf(row.getString("cause")),
        row.getString("outcome"),
        row.getString("team"),
        row.getString("person"),
        row.getString("previous"),
        row.getObject("seq", Integer.class),
        row.getInt("plan"),
        row.getObject("rule", Integer.class),
        row.getString("method"),
        Moments.orNull(row, "until"),
        json.readValue(row.getString("weighed"), WEIGHED));
  }
}
