package io.leadpact.handoff;

import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which leads are due next, and which of a team nobody has taken yet. */
@Repository
class QueueRepository {

  /** Fifty people may reach for the next lead at the same moment. */
  private static final int REACHED_FOR = 60;

  /** Of the clocks of a lead the one that is due soonest stands for it. */
  private static final String RUNNING =
      """
      select c.lead_id, 0 as part, c.due_at as at from clock c
       where c.state = 'RUNNING' and %s and (c.due_at, c.lead_id) > (:at, :lead)
         and not exists (select from clock o where o.lead_id = c.lead_id and o.state = 'RUNNING'
                           and (o.due_at, o.promise, o.cycle) < (c.due_at, c.promise, c.cycle))
       order by c.due_at, c.lead_id limit :limit
      """;

  private static final String QUIET =
      """
      select s.lead_id, 1 as part, s.last_at as at from lead_state s
       where s.person = :who and s.outcome is null and (s.last_at, s.lead_id) > (:at, :lead)
         and not exists (select from clock o where o.lead_id = s.lead_id and o.state in ('RUNNING', 'PAUSED'))
       order by s.last_at, s.lead_id limit :limit
      """;

  private static final String STILL =
      """
      select c.lead_id, 2 as part, c.started_at as at from clock c
       where c.state = 'PAUSED' and %s and (c.started_at, c.lead_id) > (:at, :lead)
         and not exists (select from clock o where o.lead_id = c.lead_id and o.state in ('RUNNING', 'PAUSED')
                           and (o.state, o.started_at, o.promise, o.cycle) <> (c.state, c.started_at, c.promise, c.cycle)
                           and (o.state = 'RUNNING' or (o.started_at, o.promise, o.cycle) < (c.started_at, c.promise, c.cycle)))
       order by c.started_at, c.lead_id limit :limit
      """;

  private static final List<String> PARTS = List.of(RUNNING, QUIET, STILL);

  /** With a clock that runs, and without one. */
  private static final List<String> TO_TAKE =
      List.of(
          """
          select c.lead_id, 0 as part, c.due_at as at
           from clock c join lead_state t on t.lead_id = c.lead_id and t.outcome is null and t.person is null
           where c.state = 'RUNNING' and c.team = :team and c.person is null
             and not exists (select from clock o where o.lead_id = c.lead_id and o.state = 'RUNNING'
                               and (o.due_at, o.promise, o.cycle) < (c.due_at, c.promise, c.cycle))
           order by c.due_at, c.lead_id limit :limit
          """,
          """
          select s.lead_id, 1 as part, s.last_at as at from lead_state s
           where s.team = :team and s.person is null and s.outcome is null
             and not exists (select from clock o where o.lead_id = s.lead_id and o.state = 'RUNNING')
           order by s.last_at, s.lead_id limit :limit
          """);

  private static final String ROWS =
      """
      select q.lead_id, q.part, q.at, coalesce(l.name, l.company, l.email, l.external_id, l.phone) as name,
             l.title, l.company, s.stage, s.team, s.person
      from (%s) q join lead l on l.id = q.lead_id join lead_state s on s.lead_id = q.lead_id
      order by q.at, q.lead_id
      """;

  private final JdbcClient jdbc;

  QueueRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Leads behind a place: first what runs, then what is theirs without a clock, then the rest. What
   * comes later is asked for only where the list is not full yet: to see that nothing is without a
   * clock takes a look at each lead, however many they hold. A lead that moves on meanwhile is
   * there once.
   */
  List<QueueRow> rows(QueueScope scope, QueuePlace after, int limit) {
    var rows = new LinkedHashMap<Long, QueueRow>();
    for (int part = after.part(); part < PARTS.size(); part++) {
      var from = part == after.part() ? after : QueuePlace.START;
      if (scope.person() != null || !PARTS.get(part).equals(QUIET)) {
        fill(
            rows,
            limit,
            rows(PARTS.get(part).formatted(scope.ofClocks()))
                .param("who", scope.who())
                .param("at", Timestamp.from(from.at()))
                .param("lead", from.lead()));
      }
    }
    return List.copyOf(rows.values());
  }

  /** Leads of a team that nobody has taken, those with a clock that is due soonest first. */
  List<QueueRow> toTake(String team, int limit) {
    var rows = new LinkedHashMap<Long, QueueRow>();
    TO_TAKE.forEach(part -> fill(rows, limit, rows(part).param("team", team)));
    return List.copyOf(rows.values());
  }

  private JdbcClient.StatementSpec rows(String part) {
    return jdbc.sql(ROWS.formatted(part));
  }

  private static void fill(
      Map<Long, QueueRow> rows, int limit, JdbcClient.StatementSpec statement) {
    if (rows.size() < limit) {
      statement
          .param("limit", limit - rows.size())
          .query(QueueRepository::row)
          .list()
          .forEach(row -> rows.putIfAbsent(row.lead(), row));
    }
  }

  /** Locks the first of them that nobody else is taking at this moment. */
  Optional<Long> lockNext(String team) {
    for (var row : toTake(team, REACHED_FOR)) {
      var free =
          jdbc.sql(
                  """
                  select lead_id from lead_state
                  where lead_id = :lead and team = :team and person is null and outcome is null
                  for update skip locked
                  """)
              .param("lead", row.lead())
              .param("team", team)
              .query(Long.class)
              .optional();
      if (free.isPresent()) {
        return free;
      }
    }
    return Optional.empty();
  }

  private static QueueRow row(ResultSet rs, int n) throws SQLException {
    return new QueueRow(
        rs.getLong("lead_id"),
        rs.getInt("part"),
        Moments.at(rs, "at"),
        rs.getString("name"),
        rs.getString("title"),
        rs.getString("company"),
        rs.getString("stage"),
        rs.getString("team"),
        rs.getString("person"));
  }
}
