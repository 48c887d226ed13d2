package io.leadpact.lead;

import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Rows;
import io.leadpact.kernel.Table;
import io.leadpact.lead.journal.LeadState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private static final TypeReference<Map<String, String>> TIMES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Table<StateRow> standing;
  private final Table<StateRow> arriving;

  StateStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.standing = StateTable.standing(json);
    this.arriving = StateTable.arriving(json);
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
      var rows = standing.many(rows(states));
      var statement =
          jdbc.sql(
              insert(rows)
                  + """
                   on conflict (lead_id) do update set
                      (last_seq, created_at, last_at, stage, outcome, team, person, mql_at, sql_at, sal_at, opportunity_at, won_at,
                       rejected_at, lost_at, own_stages, first_attempt_at, attempts, won_value, verdict, merged_into)
                    = (excluded.last_seq, excluded.created_at, excluded.last_at, excluded.stage, excluded.outcome, excluded.team,
                       excluded.person, excluded.mql_at, excluded.sql_at, excluded.sal_at, excluded.opportunity_at,
                       excluded.won_at, excluded.rejected_at, excluded.lost_at, excluded.own_stages, excluded.first_attempt_at,
                       excluded.attempts, excluded.won_value, excluded.verdict, excluded.merged_into)
                  """);
      rows.bind(statement::param);
      statement.update();
    }
  }

  /** A lead that is not new keeps the copies of its details, or takes them from its row. */
  private static String insert(Rows rows) {
    return "insert into lead_state (%s, %s) select %s, %s from %s join lead l on l.id = n.lead_id"
        .formatted(
            rows.columns(), StateTable.COPIES, rows.values(), StateTable.COPIED, rows.from());
  }

  private static List<StateRow> rows(Map<Long, LeadState> states) {
    return states.entrySet().stream()
        .map(state -> new StateRow(state.getKey(), state.getValue(), null))
        .toList();
  }

  /**
   * Copies the details by which lists are narrowed anew, of leads that are locked or were edited.
   *
   * @return the leads whose copies differed
   */
  public List<Long> copyDetails(Collection<Long> leads) {
    return jdbc.sql(
            """
            update lead_state s set (%1$s) = (%2$s) from lead l
            where l.id = s.lead_id and s.lead_id = any (:leads)
              and (s.channel, s.campaign, s.segment, s.region, s.value) is distinct from (%2$s)
            returning s.lead_id
            """
                .formatted(StateTable.COPIES, StateTable.COPIED))
        .param("leads", leads.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  /** How new leads are written. */
  public Table<StateRow> arriving() {
    return arriving;
  }

  LeadState state(ResultSet rs) throws SQLException {
    var reached = new TreeMap<String, Instant>();
    json.readValue(rs.getString("own_stages"), TIMES)
        .forEach((stage, at) -> reached.put(stage, Instant.parse(at)));
    for (var column : StateTable.COLUMNS.entrySet()) {
      var at = Moments.orNull(rs, column.getValue());
      if (at != null) {
        reached.put(column.getKey(), at);
      }
    }
    return new LeadState(
        rs.getInt("last_seq"),
        Moments.at(rs, "created_at"),
        Moments.at(rs, "last_at"),
        rs.getString("stage"),
        rs.getString("outcome"),
        rs.getString("team"),
        rs.getString("person"),
        Map.copyOf(reached),
        Moments.orNull(rs, "rejected_at"),
        Moments.orNull(rs, "lost_at"),
        Moments.orNull(rs, "first_attempt_at"),
        rs.getInt("attempts"),
        rs.getBigDecimal("won_value"),
        rs.getString("verdict"),
        rs.getObject("merged_into", Long.class));
  }
}
