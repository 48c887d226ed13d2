package io.leadpact.lead;

import io.leadpact.kernel.Table;
import io.leadpact.lead.journal.LeadState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
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

  private static final String TIME = "timestamptz";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Table<Entry<Long, LeadState>> table;

  StateStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.table = table(json);
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
    if (!states.isEmpty()) {
      jdbc.sql(
              table.insert()
                  + """
                   on conflict (lead_id) do update set
                      (last_seq, created_at, last_at, stage, outcome, team, person, mql_at, sql_at, sal_at, opportunity_at, won_at,
                       rejected_at, lost_at, own_stages, first_attempt_at, attempts, won_value, verdict, merged_into)
                    = (excluded.last_seq, excluded.created_at, excluded.last_at, excluded.stage, excluded.outcome, excluded.team,
                       excluded.person, excluded.mql_at, excluded.sql_at, excluded.sal_at, excluded.opportunity_at,
                       excluded.won_at, excluded.rejected_at, excluded.lost_at, excluded.own_stages, excluded.first_attempt_at,
                       excluded.attempts, excluded.won_value, excluded.verdict, excluded.merged_into)
                  """)
          .params(table.parameters(states.entrySet()))
          .update();
    }
  }

  /** How states are written. */
  public Table<Entry<Long, LeadState>> table() {
    return table;
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

  private static Table<Entry<Long, LeadState>> table(JsonMapper json) {
    var table =
        new Table<Entry<Long, LeadState>>("lead_state")
            .bigint("lead_id", Entry::getKey)
            .integer("last_seq", entry -> entry.getValue().lastSeq())
            .read("created_at", TIME, entry -> entry.getValue().createdAt())
            .read("last_at", TIME, entry -> entry.getValue().lastAt())
            .text("stage", entry -> entry.getValue().stage())
            .text("outcome", entry -> entry.getValue().outcome())
            .text("team", entry -> entry.getValue().team())
            .text("person", entry -> entry.getValue().person())
            .read("rejected_at", TIME, entry -> entry.getValue().rejectedAt())
            .read("lost_at", TIME, entry -> entry.getValue().lostAt())
            .read("first_attempt_at", TIME, entry -> entry.getValue().firstAttemptAt())
            .integer("attempts", entry -> entry.getValue().attempts())
            .numeric("won_value", entry -> entry.getValue().wonValue())
            .text("verdict", entry -> entry.getValue().verdict())
            .bigint("merged_into", entry -> entry.getValue().mergedInto())
            .read("own_stages", "jsonb", entry -> own(entry.getValue(), json));
    COLUMNS.forEach(
        (stage, column) ->
            table.read(column, TIME, entry -> entry.getValue().reached().get(stage)));
    return table;
  }

  private static String own(LeadState state, JsonMapper json) {
    var own = new TreeMap<String, String>();
    state
        .reached()
        .forEach(
            (stage, at) -> {
              if (!COLUMNS.containsKey(stage)) {
                own.put(stage, at.toString());
              }
            });
    return own.isEmpty() ? "{}" : json.writeValueAsString(own);
  }
}
