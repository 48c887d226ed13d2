package io.leadpact.handoff;

import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which leads come back when. */
@Repository
class ComebackStore {

  private static final String SELECT =
      """
      select c.*, coalesce(l.name, l.company, l.email, l.external_id) as name
      from comeback c join lead l on l.id = c.lead_id
      """;

  private final JdbcClient jdbc;

  ComebackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Comeback> find(long lead) {
    return jdbc.sql(SELECT + "where c.lead_id = :lead")
        .param("lead", lead)
        .query(ComebackStore::comeback)
        .optional();
  }

  Map<Long, Comeback> find(Collection<Long> leads) {
    return jdbc
        .sql(SELECT + "where c.lead_id = any (:leads)")
        .param("leads", leads.toArray(Long[]::new))
        .query(ComebackStore::comeback)
        .stream()
        .collect(Collectors.toMap(Comeback::lead, Function.identity()));
  }

  /** Those that wait or were stopped, the next ones first, behind the given place. */
  List<Comeback> open(Instant after, long afterLead, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where c.state in ('WAITING', 'STOPPED') and (c.due_at, c.lead_id) > (:after, :lead)
                order by c.due_at, c.lead_id limit :limit
                """)
        .param("after", Timestamp.from(after))
        .param("lead", afterLead)
        .param("limit", limit)
        .query(ComebackStore::comeback)
        .list();
  }

  int stopped() {
    return jdbc.sql("select count(*) from comeback where state = 'STOPPED'")
        .query(Integer.class)
        .single();
  }

  void wait(long lead, HandBack back, LocalDate day, Instant dueAt) {
    jdbc.sql(
            """
            insert into comeback (lead_id, returned, day, due_at, person, team, reason, state)
            values (:lead, :returned, :day, :due, :person, :team, :reason, 'WAITING')
            on conflict (lead_id) do update set returned = excluded.returned, day = excluded.day,
              due_at = excluded.due_at, person = excluded.person, team = excluded.team, reason = excluded.reason,
              state = 'WAITING', hand_backs = 0, decided = false, settled_at = null, settled_by = null
            """)
        .param("lead", lead)
        .param("returned", back.seq())
        .param("day", day)
        .param("due", Timestamp.from(dueAt))
        .param("person", back.person())
        .param("team", back.team())
        .param("reason", back.reason())
        .update();
  }

  void move(long lead, LocalDate day, Instant dueAt) {
    jdbc.sql(
            """
            update comeback set day = :day, due_at = :due, decided = decided or state = 'STOPPED', state = 'WAITING'
            where lead_id = :lead
            """)
        .param("lead", lead)
        .param("day", day)
        .param("due", Timestamp.from(dueAt))
        .update();
  }

  void stop(long lead, int handBacks) {
    jdbc.sql("update comeback set state = 'STOPPED', hand_backs = :backs where lead_id = :lead")
        .param("lead", lead)
        .param("backs", handBacks)
        .update();
  }

  void settle(long lead, Comeback.State state, Instant now, String who) {
    jdbc.sql(
            """
            update comeback set state = :state, settled_at = :now, settled_by = :who
            where lead_id = :lead and state in ('WAITING', 'STOPPED')
            """)
        .param("lead", lead)
        .param("state", state.name())
        .param("now", Timestamp.from(now))
        .param("who", who)
        .update();
  }

  private static Comeback comeback(ResultSet row, int number) throws SQLException {
    return new Comeback(
        row.getLong("lead_id"),
        row.getString("name"),
        row.getInt("returned"),
        row.getObject("day", LocalDate.class),
        Moments.at(row, "due_at"),
        row.getString("person"),
        row.getString("team"),
        row.getString("reason"),
        Comeback.State.valueOf(row.getString("state")),
        row.getInt("hand_backs"),
        row.getBoolean("decided"));
  }
}
