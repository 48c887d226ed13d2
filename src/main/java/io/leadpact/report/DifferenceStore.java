package io.leadpact.report;

import io.leadpact.report.measure.ClockCell;
import io.leadpact.report.measure.ClockCounts;
import io.leadpact.report.measure.Differences;
import io.leadpact.report.measure.LeadCell;
import io.leadpact.report.measure.Origin;
import io.leadpact.report.measure.Rollup;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The differences that are not yet in the rollups. */
@Repository
class DifferenceStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DifferenceStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Writes them all in one statement. */
  void write(Differences differences) {
    if (differences.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with clocks as (
                insert into clock_difference select * from jsonb_populate_recordset(null::clock_difference, :clocks::jsonb))
            insert into lead_difference select * from jsonb_populate_recordset(null::lead_difference, :leads::jsonb)
            """)
        .param("clocks", text(differences.clocks().entrySet().stream().map(DifferenceStore::clock)))
        .param("leads", text(differences.leads().entrySet().stream().map(DifferenceStore::lead)))
        .update();
  }

  private String text(java.util.stream.Stream<Map<String, Object>> rows) {
    return json.writeValueAsString(rows.toList());
  }

  private static Map<String, Object> clock(Map.Entry<ClockCell, ClockCounts> one) {
    var cell = one.getKey();
    var row = new LinkedHashMap<String, Object>();
    row.put("promise", cell.promise());
    row.put("started_at", cell.startedAt().toString());
    row.put("version", cell.version());
    row.put("team", cell.team());
    row.put("person", cell.person());
    row.put("channel", cell.channel());
    row.put("took", cell.took());
    RollupStore.put(row, one.getValue());
    return row;
  }

  private static Map<String, Object> lead(Map.Entry<LeadCell, BigDecimal> one) {
    var cell = one.getKey();
    var row = new LinkedHashMap<String, Object>();
    row.put("created_at", cell.createdAt().toString());
    row.put("channel", cell.channel());
    row.put("campaign", cell.campaign());
    row.put("measure", cell.measure());
    row.put("reached_at", cell.reachedAt().toString());
    row.put("took", cell.took());
    row.put("amount", one.getValue());
    return row;
  }

  /** Where these leads came from, as is known of them now. */
  Map<Long, Origin> origins(Collection<Long> leads) {
    var origins = new HashMap<Long, Origin>();
    if (!leads.isEmpty()) {
      jdbc.sql("select id, channel, campaign from lead where id = any (:leads)")
          .param("leads", leads.toArray(Long[]::new))
          .query(
              rs -> {
                origins.put(rs.getLong(1), Origin.of(rs.getString(2), rs.getString(3)));
              });
    }
    return origins;
  }

  boolean isEmpty() {
    return jdbc.sql(
            """
            select not exists (select from clock_difference) and not exists (select from lead_difference)
            """)
        .query(Boolean.class)
        .single();
  }

  /** Takes away so many of each kind at most, and adds them there. */
  int take(Rollup rollup, int limit) {
    return add(rollup, taking("clock_difference"), taking("lead_difference"), limit);
  }

  private static String taking(String table) {
    return "delete from %1$s where ctid = any (array(select ctid from %1$s limit :limit)) returning *"
        .formatted(table);
  }

  /** Leaves them where they are, and adds all of them there. */
  int look(Rollup rollup) {
    return add(rollup, "select * from clock_difference", "select * from lead_difference", null);
  }

  private int add(Rollup rollup, String clocks, String leads, @Nullable Integer limit) {
    var count = new int[1];
    jdbc.sql(clocks)
        .param("limit", limit)
        .query(
            rs -> {
              rollup.add(clockCell(rs), RollupStore.counts(rs));
              count[0]++;
            });
    jdbc.sql(leads)
        .param("limit", limit)
        .query(
            rs -> {
              rollup.add(leadCell(rs), rs.getBigDecimal("amount"));
              count[0]++;
            });
    return count[0];
  }

  private static ClockCell clockCell(ResultSet rs) throws SQLException {
    return new ClockCell(
        rs.getString("promise"),
        instant(rs, "started_at"),
        rs.getInt("version"),
        rs.getString("team"),
        rs.getString("person"),
        rs.getString("channel"),
        rs.getInt("took"));
  }

  private static LeadCell leadCell(ResultSet rs) throws SQLException {
    return new LeadCell(
        instant(rs, "created_at"),
        rs.getString("channel"),
        rs.getString("campaign"),
        rs.getString("measure"),
        instant(rs, "reached_at"),
        rs.getInt("took"));
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }
}
