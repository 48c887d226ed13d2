package io.leadpact.report;

import io.leadpact.report.measure.By;
import io.leadpact.report.measure.ClockCounts;
import io.leadpact.report.measure.ClockLine;
import io.leadpact.report.measure.Grain;
import io.leadpact.report.measure.LeadLine;
import io.leadpact.report.measure.Rollup;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the rollups: their lines are added to, compared, and made again. */
@Repository
class RollupStore {

  private static final int AT_ONCE = 5_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RollupStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** For which zone, and which stages in which order, the rollups stand. */
  record Built(ZoneId zone, List<String> funnel) {}

  /** Empty as long as they have never been made. */
  Optional<Built> built() {
    return jdbc.sql("select zone, funnel from rollup_state")
        .query(
            (rs, row) -> new Built(ZoneId.of(rs.getString(1)), List.of(rs.getString(2).split(" "))))
        .optional();
  }

  /** Up to when running clocks that came due are among the sums. */
  Instant overdueUntil() {
    return jdbc.sql("select overdue_until from rollup_state")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  void overdueUntil(Instant moment) {
    jdbc.sql("update rollup_state set overdue_until = :moment")
        .param("moment", Timestamp.from(moment))
        .update();
  }

  boolean standsFor(ZoneId zone) {
    return built().map(built -> built.zone().equals(zone)).orElse(false);
  }

  /** Whether nobody else works on the rollups; holds all others off until the transaction ends. */
  boolean alone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(20261125)").query(Boolean.class).single();
  }

  /** As {@link #alone}, but waits for its turn. */
  void waitForTurn() {
    jdbc.sql("select pg_advisory_xact_lock(20261125)").query().singleRow();
  }

  /** Adds these sums to those that are there. */
  void add(Rollup rollup) {
    inParts(
        rollup.clocks().entrySet().stream().map(RollupStore::clockRow).toList(),
        """
        insert into clock_rollup select * from jsonb_populate_recordset(null::clock_rollup, :rows::jsonb)
        on conflict (grain, dimension, promise, since, value, took) do update set
            (started, met, breached, answered, spent_ms, overdue)
          = (clock_rollup.started + excluded.started, clock_rollup.met + excluded.met,
             clock_rollup.breached + excluded.breached, clock_rollup.answered + excluded.answered,
             clock_rollup.spent_ms + excluded.spent_ms, clock_rollup.overdue + excluded.overdue)
        """);
    inParts(
        rollup.leads().entrySet().stream().map(RollupStore::leadRow).toList(),
        """
        insert into lead_rollup select * from jsonb_populate_recordset(null::lead_rollup, :rows::jsonb)
        on conflict (grain, dimension, value, since, measure, took) do update set amount = lead_rollup.amount + excluded.amount
        """);
  }

  private void inParts(List<Map<String, Object>> rows, String sql) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      var part = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      jdbc.sql(sql).param("rows", json.writeValueAsString(part)).update();
    }
  }

  /** Puts these sums in the place of all others; the differences are among them. */
  void replace(Rollup rollup, Built built, Instant overdueUntil, Instant now) {
    for (var table :
        List.of("clock_rollup", "lead_rollup", "clock_difference", "lead_difference")) {
      jdbc.sql("delete from " + table).update();
    }
    add(rollup);
    jdbc.sql(
            """
            insert into rollup_state (zone, funnel, overdue_until, built_at) values (:zone, :funnel, :until, :now)
            on conflict (only_one) do update set (zone, funnel, overdue_until, built_at)
              = (excluded.zone, excluded.funnel, excluded.overdue_until, excluded.built_at)
            """)
        .param("zone", built.zone().getId())
        .param("funnel", String.join(" ", built.funnel()))
        .param("until", Timestamp.from(overdueUntil))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** How many lines are not what they should be. */
  long differences(Rollup should, Rollup pending) {
    var clocks = new HashMap<>(pending.clocks());
    jdbc.sql("select * from clock_rollup")
        .query(
            rs -> {
              clocks.merge(clockLine(rs), counts(rs), ClockCounts::plus);
            });
    var leads = new HashMap<>(pending.leads());
    jdbc.sql("select * from lead_rollup")
        .query(
            rs -> {
              leads.merge(leadLine(rs), rs.getBigDecimal("amount"), BigDecimal::add);
            });
    should
        .clocks()
        .forEach((line, counts) -> clocks.merge(line, counts.negated(), ClockCounts::plus));
    should.leads().forEach((line, amount) -> leads.merge(line, amount.negate(), BigDecimal::add));
    return clocks.values().stream().filter(counts -> !counts.equals(ClockCounts.NONE)).count()
        + leads.values().stream().filter(amount -> amount.signum() != 0).count();
  }

  private static void put(Map<String, Object> row, ClockCounts counts) {
    row.put("started", counts.started());
    row.put("met", counts.met());
    row.put("breached", counts.breached());
    row.put("answered", counts.answered());
    row.put("spent_ms", counts.spentMs());
    row.put("overdue", counts.overdue());
  }

  static ClockCounts counts(ResultSet rs) throws SQLException {
    return new ClockCounts(
        rs.getLong("started"),
        rs.getLong("met"),
        rs.getLong("breached"),
        rs.getLong("answered"),
        rs.getLong("spent_ms"),
        rs.getLong("overdue"));
  }

  private static Map<String, Object> clockRow(Map.Entry<ClockLine, ClockCounts> one) {
    var line = one.getKey();
    var row = line(line.grain(), line.dimension(), line.since(), line.value(), line.took());
    row.put("promise", line.promise());
    put(row, one.getValue());
    return row;
  }

  private static Map<String, Object> leadRow(Map.Entry<LeadLine, BigDecimal> one) {
    var line = one.getKey();
    var row = line(line.grain(), line.dimension(), line.since(), line.value(), line.took());
    row.put("measure", line.measure());
    row.put("amount", one.getValue().toPlainString());
    return row;
  }

  private static Map<String, Object> line(
      Grain grain, By dimension, LocalDate since, String value, int took) {
    var row = new LinkedHashMap<String, Object>();
    row.put("grain", grain.name());
    row.put("dimension", dimension.name());
    row.put("since", since.toString());
    row.put("value", value);
    row.put("took", took);
    return row;
  }

  private static ClockLine clockLine(ResultSet rs) throws SQLException {
    return new ClockLine(
        Grain.valueOf(rs.getString("grain")),
        By.valueOf(rs.getString("dimension")),
        rs.getString("promise"),
        rs.getObject("since", LocalDate.class),
        rs.getString("value"),
        rs.getInt("took"));
  }

  private static LeadLine leadLine(ResultSet rs) throws SQLException {
    return new LeadLine(
        Grain.valueOf(rs.getString("grain")),
        By.valueOf(rs.getString("dimension")),
        rs.getString("measure"),
        rs.getObject("since", LocalDate.class),
        rs.getString("value"),
        rs.getInt("took"));
  }
}
