package io.leadpact.report;

import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Rows;
import io.leadpact.kernel.Table;
import io.leadpact.report.measure.ClockCell;
import io.leadpact.report.measure.ClockCounts;
import io.leadpact.report.measure.Differences;
import io.leadpact.report.measure.LeadCell;
import io.leadpact.report.measure.Origin;
import io.leadpact.report.measure.Rollup;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The differences that are not yet in the rollups. */
@Repository
class DifferenceStore {

  private static final Table<Map.Entry<ClockCell, ClockCounts>> CLOCKS =
      new Table<Map.Entry<ClockCell, ClockCounts>>("clock_difference")
          .text("promise", one -> one.getKey().promise())
          .time("started_at", one -> one.getKey().startedAt())
          .integer("version", one -> one.getKey().version())
          .text("team", one -> one.getKey().team())
          .text("person", one -> one.getKey().person())
          .text("channel", one -> one.getKey().channel())
          .integer("took", one -> one.getKey().took())
          .time("overdue_from", one -> one.getKey().overdueFrom())
          .bigint("started", one -> one.getValue().started())
          .bigint("met", one -> one.getValue().met())
          .bigint("breached", one -> one.getValue().breached())
          .bigint("answered", one -> one.getValue().answered())
          .bigint("spent_ms", one -> one.getValue().spentMs())
          .bigint("overdue", one -> one.getValue().overdue());

  private static final Table<Map.Entry<LeadCell, BigDecimal>> LEADS =
      new Table<Map.Entry<LeadCell, BigDecimal>>("lead_difference")
          .time("created_at", one -> one.getKey().createdAt())
          .text("channel", one -> one.getKey().channel())
          .text("campaign", one -> one.getKey().campaign())
          .text("measure", one -> one.getKey().measure())
          .time("reached_at", one -> one.getKey().reachedAt())
          .integer("took", one -> one.getKey().took())
          .numeric("amount", one -> one.getValue());

  private final JdbcClient jdbc;

  DifferenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes them all in one statement. */
  void write(Differences differences) {
    var rows =
        Stream.of(
                CLOCKS.many(differences.clocks().entrySet()),
                LEADS.many(differences.leads().entrySet()))
            .filter(its -> !its.isEmpty())
            .toList();
    if (!rows.isEmpty()) {
      var inserts = rows.stream().map(Rows::insert).toList();
      var statement =
          jdbc.sql(
              inserts.size() == 1
                  ? inserts.get(0)
                  : "with clocks as (%s) %s".formatted(inserts.toArray()));
      rows.forEach(its -> its.bind(statement::param));
      statement.update();
    }
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

  /**
   * Adds the running clocks that come due in that time there. Differences that tell of such count
   * from now on, and so are not counted here.
   */
  void comeDue(Rollup rollup, Instant after, Instant until) {
    jdbc.sql(
            """
            select promise, date_trunc('minute', started_at) as started_at, version, coalesce(team, '') as team,
                   coalesce(person, '') as person, coalesce(channel, '') as channel, -1 as took, :until::timestamptz as overdue_from,
                   0 as started, 0 as met, 0 as breached, 0 as answered, 0 as spent_ms, count(*) as overdue
            from clock where state = 'RUNNING' and due_at > :after and due_at <= :until
            group by 1, 2, 3, 4, 5, 6
            union all
            select promise, started_at, version, team, person, channel, took, overdue_from, 0, 0, 0, 0, 0, -overdue
            from clock_difference where overdue_from > :after and overdue_from <= :until
            """)
        .param("after", Timestamp.from(after))
        .param("until", Timestamp.from(until))
        .query((ResultSet rs) -> rollup.add(clockCell(rs), RollupStore.counts(rs)));
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
        Moments.at(rs, "started_at"),
        rs.getInt("version"),
        rs.getString("team"),
        rs.getString("person"),
        rs.getString("channel"),
        rs.getInt("took"),
        Moments.orNull(rs, "overdue_from"));
  }

  private static LeadCell leadCell(ResultSet rs) throws SQLException {
    return new LeadCell(
        Moments.at(rs, "created_at"),
        rs.getString("channel"),
        rs.getString("campaign"),
        rs.getString("measure"),
        Moments.at(rs, "reached_at"),
        rs.getInt("took"));
  }
}
