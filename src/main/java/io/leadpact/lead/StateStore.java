package io.leadpact.lead;

import io.leadpact.lead.journal.LeadState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps where each lead stands. Its row is also the lock of the lead: whoever writes to a journal
 * holds it.
 */
@Repository
public class StateStore {

  /** The milestones with a column of their own; all other stages are in one more. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "MQL",
          "mql_at",
          "SQL",
          "sql_at",
          "SAL",
          "sal_at",
          "OPPORTUNITY",
          "opportunity_at",
          "WON",
          "won_at");

  private static final TypeReference<Map<String, String>> TIMES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StateStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Locks these leads, always in the same order, until the transaction ends. */
  public Map<Long, LeadState> lock(Collection<Long> leads) {
    return read(leads, "order by lead_id for update");
  }

  /** As {@link #lock}, without waiting for anybody. */
  public Map<Long, LeadState> read(Collection<Long> leads) {
    return read(leads, "");
  }

  private Map<Long, LeadState> read(Collection<Long> leads, String how) {
    var states = new HashMap<Long, LeadState>();
    if (!leads.isEmpty()) {
      jdbc.sql("select * from lead_state where lead_id = any (:leads) " + how)
          .param("leads", leads.toArray(Long[]::new))
          .query(
              rs -> {
                states.put(rs.getLong("lead_id"), state(rs));
              });
    }
    return states;
  }

  public void write(Map<Long, LeadState> states) {
    if (states.isEmpty()) {
      return;
    }
    var rows =
        states.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList();
    jdbc.sql(
            """
            insert into lead_state select * from jsonb_populate_recordset(null::lead_state, :rows::jsonb)
            on conflict (lead_id) do update set
                (last_seq, created_at, last_at, stage, outcome, team, person, mql_at, sql_at, sal_at, opportunity_at, won_at,
                 rejected_at, lost_at, own_stages, first_attempt_at, attempts, won_value, verdict, merged_into)
              = (excluded.last_seq, excluded.created_at, excluded.last_at, excluded.stage, excluded.outcome, excluded.team,
                 excluded.person, excluded.mql_at, excluded.sql_at, excluded.sal_at, excluded.opportunity_at,
                 excluded.won_at, excluded.rejected_at, excluded.lost_at, excluded.own_stages, excluded.first_attempt_at,
                 excluded.attempts, excluded.won_value, excluded.verdict, excluded.merged_into)
            """)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  LeadState state(ResultSet rs) throws SQLException {
    var reached = new TreeMap<String, Instant>();
    json.readValue(rs.getString("own_stages"), TIMES)
        .forEach((stage, at) -> reached.put(stage, Instant.parse(at)));
    for (var column : COLUMNS.entrySet()) {
      var at = instant(rs, column.getValue());
      if (at != null) {
        reached.put(column.getKey(), at);
      }
    }
    return new LeadState(
        rs.getInt("last_seq"),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        rs.getObject("last_at", OffsetDateTime.class).toInstant(),
        rs.getString("stage"),
        rs.getString("outcome"),
        rs.getString("team"),
        rs.getString("person"),
        Map.copyOf(reached),
        instant(rs, "rejected_at"),
        instant(rs, "lost_at"),
        instant(rs, "first_attempt_at"),
        rs.getInt("attempts"),
        rs.getBigDecimal("won_value"),
        rs.getString("verdict"),
        rs.getObject("merged_into", Long.class));
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    var at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Map<String, @Nullable Object> row(long lead, LeadState state) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("lead_id", lead);
    row.put("last_seq", state.lastSeq());
    row.put("created_at", state.createdAt().toString());
    row.put("last_at", state.lastAt().toString());
    row.put("stage", state.stage());
    row.put("outcome", state.outcome());
    row.put("team", state.team());
    row.put("person", state.person());
    row.put("rejected_at", text(state.rejectedAt()));
    row.put("lost_at", text(state.lostAt()));
    row.put("first_attempt_at", text(state.firstAttemptAt()));
    row.put("attempts", state.attempts());
    row.put("won_value", state.wonValue());
    row.put("verdict", state.verdict());
    row.put("merged_into", state.mergedInto());
    var own = new TreeMap<String, String>();
    state.reached().forEach((stage, at) -> put(row, own, stage, at));
    row.put("own_stages", own);
    return row;
  }

  private static void put(
      Map<String, @Nullable Object> row, Map<String, String> own, String stage, Instant at) {
    var column = COLUMNS.get(stage);
    if (column == null) {
      own.put(stage, at.toString());
    } else {
      row.put(column, at.toString());
    }
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
