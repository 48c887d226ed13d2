package io.leadpact.clock;

import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored clocks of leads, those of many leads in one statement. */
@Repository
class ClockStore {

  static final Table<Entry<ClockKey, Stored>> TABLE =
      new Table<Entry<ClockKey, Stored>>("clock")
          .bigint("lead_id", entry -> entry.getKey().lead())
          .text("promise", entry -> clock(entry).promise())
          .integer("cycle", entry -> clock(entry).cycle())
          .integer("start_seq", entry -> clock(entry).startSeq())
          .integer("version", entry -> clock(entry).version())
          .text("party", entry -> clock(entry).party().name())
          .text("calendar", entry -> clock(entry).calendar())
          .text("unit", entry -> clock(entry).unit())
          .text("team", entry -> clock(entry).team())
          .text("person", entry -> clock(entry).person())
          .text("channel", entry -> clock(entry).channel())
          .text("state", entry -> clock(entry).state().name())
          .time("started_at", entry -> clock(entry).startedAt())
          .time("warn_at", entry -> clock(entry).warnAt())
          .time("due_at", entry -> clock(entry).dueAt())
          .time("stopped_at", entry -> clock(entry).stoppedAt())
          .integer("stop_seq", entry -> clock(entry).stopSeq())
          .bigint("spent_ms", entry -> clock(entry).spentMs())
          .bigint("left_ms", entry -> clock(entry).leftMs())
          .time("alert_at", entry -> entry.getValue().alertAt());

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ClockStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A clock as it is stored, with the time at which the sweeper has to look at it. */
  record Stored(FoldedClock clock, @Nullable Instant alertAt) {}

  Map<ClockKey, Stored> of(Collection<Long> leads) {
    var found = new HashMap<ClockKey, Stored>();
    if (!leads.isEmpty()) {
      jdbc.sql("select * from clock where lead_id = any (:leads)")
          .param("leads", leads.toArray(Long[]::new))
          .query(
              rs -> {
                var clock = clock(rs);
                found.put(
                    new ClockKey(rs.getLong("lead_id"), clock.promise(), clock.cycle()),
                    new Stored(clock, Moments.orNull(rs, "alert_at")));
              });
    }
    return found;
  }

  void write(Map<ClockKey, Stored> clocks) {
    if (clocks.isEmpty()) {
      return;
    }
    var rows = TABLE.many(clocks.entrySet());
    var statement =
        jdbc.sql(
            rows.insert()
                + """
                 on conflict (lead_id, promise, cycle) do update set
                    (start_seq, version, party, calendar, unit, team, person, channel, state, started_at, warn_at, due_at,
                     stopped_at, stop_seq, spent_ms, left_ms, alert_at)
                  = (excluded.start_seq, excluded.version, excluded.party, excluded.calendar, excluded.unit, excluded.team,
                     excluded.person, excluded.channel, excluded.state, excluded.started_at, excluded.warn_at, excluded.due_at,
                     excluded.stopped_at, excluded.stop_seq, excluded.spent_ms, excluded.left_ms, excluded.alert_at)
                """);
    rows.bind(statement::param);
    statement.update();
  }

  void delete(Collection<ClockKey> keys) {
    if (!keys.isEmpty()) {
      jdbc.sql(
              """
              delete from clock c using unnest(:leads, :promises, :cycles) as k (lead_id, promise, cycle)
              where c.lead_id = k.lead_id and c.promise = k.promise and c.cycle = k.cycle
              """)
          .param("leads", keys.stream().map(ClockKey::lead).toArray(Long[]::new))
          .param("promises", keys.stream().map(ClockKey::promise).toArray(String[]::new))
          .param("cycles", keys.stream().map(ClockKey::cycle).toArray(Integer[]::new))
          .update();
    }
  }

  /**
   * Takes back the breaches of these leads that turned out wrong: met after all, or due at another
   * time.
   */
  int withdrawAlerts(Collection<Long> leads, Instant now) {
    return jdbc.sql(
            """
            update clock_alert a set withdrawn_at = :now
            where a.lead_id = any (:leads) and a.withdrawn_at is null
              and not exists (
                select from clock c
                where c.lead_id = a.lead_id and c.promise = a.promise and c.start_seq = a.start_seq and c.due_at = a.due_at
                  and (a.kind = 'WARNING' or c.state in ('RUNNING', 'BREACHED')))
            """)
        .param("now", java.sql.Timestamp.from(now))
        .param("leads", leads.toArray(Long[]::new))
        .update();
  }

  /** Writes down, for the history of the lead, that a clock was judged anew. */
  void trace(List<Recomputed> changes, String cause, Instant now) {
    if (!changes.isEmpty()) {
      jdbc.sql(
              """
              insert into clock_change (lead_id, promise, cycle, at, cause, state_before, state_after, due_before, due_after)
              select lead, promise, cycle, :now, :cause, before, after, "dueBefore", "dueAfter"
              from jsonb_to_recordset(:rows::jsonb) as n (lead bigint, promise text, cycle integer, before text, after text,
                  "dueBefore" timestamptz, "dueAfter" timestamptz)
              """)
          .param("now", java.sql.Timestamp.from(now))
          .param("cause", cause)
          .param("rows", json.writeValueAsString(changes.stream().map(ClockStore::row).toList()))
          .update();
    }
  }

  private static FoldedClock clock(Entry<ClockKey, Stored> entry) {
    return entry.getValue().clock();
  }

  static FoldedClock clock(ResultSet rs) throws SQLException {
    return new FoldedClock(
        rs.getString("promise"),
        rs.getInt("cycle"),
        rs.getInt("start_seq"),
        rs.getInt("version"),
        Party.valueOf(rs.getString("party")),
        rs.getString("calendar"),
        rs.getString("unit"),
        rs.getString("team"),
        rs.getString("person"),
        rs.getString("channel"),
        State.valueOf(rs.getString("state")),
        Moments.at(rs, "started_at"),
        Moments.orNull(rs, "warn_at"),
        Moments.orNull(rs, "due_at"),
        Moments.orNull(rs, "stopped_at"),
        rs.getObject("stop_seq", Integer.class),
        rs.getObject("spent_ms", Long.class),
        rs.getObject("left_ms", Long.class));
  }

  private static Map<String, @Nullable Object> row(Recomputed change) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("lead", change.key().lead());
    row.put("promise", change.key().promise());
    row.put("cycle", change.key().cycle());
    row.put("before", change.before() == null ? null : change.before().state().name());
    row.put("after", change.after() == null ? null : change.after().state().name());
    row.put("dueBefore", change.before() == null ? null : text(change.before().dueAt()));
    row.put("dueAfter", change.after() == null ? null : text(change.after().dueAt()));
    return row;
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
