package io.leadpact.report;

import io.leadpact.report.measure.By;
import io.leadpact.report.measure.Grain;
import io.leadpact.report.measure.LeadCell;
import io.leadpact.report.measure.Spans;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Figures of leads from their sums: what is summed up, plus what is not yet. */
@Repository
class LeadRollups {

  private static final String OF_CHANNEL =
      "created_at >= :start and created_at < :end and (:channel::text is null or channel = :channel)";

  private final JdbcClient jdbc;

  LeadRollups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param measure a stage, REJECTED, LOST, or one of the sums that {@link LeadCell} names
   */
  record Line(LocalDate since, String measure, BigDecimal amount) {}

  /** Of the leads that came in each month, by all channels or by one. */
  List<Line> cohorts(Spans months, @Nullable String channel) {
    return on(
            months,
            channel,
            Grain.MONTH,
            """
            select since, measure, sum(amount) as amount
            from (select since, measure, amount from lead_rollup
                  where grain = :grain and dimension = :dimension and value = :value and since between :first and :last
                  union all
                  select ((select :dates::date[]))[width_bucket(created_at, (select :starts::timestamptz[]))], measure, amount
                  from lead_difference where %s) as counted
            group by since, measure having sum(amount) <> 0
            """
                .formatted(OF_CHANNEL))
        .param("dates", ClockFigures.array(months.dates()))
        .param("starts", ClockFigures.array(months.starts()))
        .query(Line.class)
        .list();
  }

  /** By stage, how many leads of the months took how long since the stage before. */
  Map<String, SortedMap<Integer, Long>> times(Spans months, @Nullable String channel) {
    var times = new HashMap<String, SortedMap<Integer, Long>>();
    on(
            months,
            channel,
            Grain.TIMES,
            """
            select measure, took, sum(amount) as amount
            from (select measure, took, amount from lead_rollup
                  where grain = :grain and dimension = :dimension and value = :value and since between :first and :last
                  union all
                  select measure, took, amount from lead_difference where %s and took <> -1) as counted
            group by measure, took having sum(amount) <> 0
            """
                .formatted(OF_CHANNEL))
        .query(
            rs -> {
              times
                  .computeIfAbsent(rs.getString("measure"), stage -> new TreeMap<>())
                  .put(rs.getInt("took"), rs.getLong("amount"));
            });
    return times;
  }

  /** How many leads reached each stage on each day. */
  List<Line> days(Spans days) {
    return jdbc.sql(
            """
            select since, measure, sum(amount) as amount
            from (select since, measure, amount from lead_rollup
                  where grain = 'DAY' and dimension = 'ALL' and value = '' and since between :first and :last
                  union all
                  select ((select :dates::date[]))[width_bucket(reached_at, (select :starts::timestamptz[]))], measure, amount
                  from lead_difference
                  where reached_at >= :start and reached_at < :end and measure not in (:attempts, :won)) as counted
            group by since, measure having sum(amount) <> 0 order by since, measure
            """)
        .param("dates", ClockFigures.array(days.dates()))
        .param("starts", ClockFigures.array(days.starts()))
        .param("first", days.first())
        .param("last", days.last())
        .param("start", Timestamp.from(days.start()))
        .param("end", Timestamp.from(days.end()))
        .param("attempts", LeadCell.ATTEMPTS)
        .param("won", LeadCell.WON_AMOUNT)
        .query(Line.class)
        .list();
  }

  /** The same from the leads themselves. */
  List<Line> daysCounted(Spans days) {
    return jdbc.sql(
            """
            select ((select :dates::date[]))[width_bucket(at, (select :starts::timestamptz[]))] as since, measure, count(*) as amount
            from lead_state s cross join lateral (
                values ('LEAD', created_at), ('MQL', mql_at), ('SQL', sql_at), ('SAL', sal_at), ('OPPORTUNITY', opportunity_at),
                       ('WON', won_at), ('REJECTED', rejected_at), ('LOST', lost_at)
                union all select key, value::timestamptz from jsonb_each_text(s.own_stages)) as reached (measure, at)
            where s.merged_into is null and at >= :start and at < :end
            group by 1, 2 order by 1, 2
            """)
        .param("dates", ClockFigures.array(days.dates()))
        .param("starts", ClockFigures.array(days.starts()))
        .param("start", Timestamp.from(days.start()))
        .param("end", Timestamp.from(days.end()))
        .query(Line.class)
        .list();
  }

  private StatementSpec on(Spans months, @Nullable String channel, Grain grain, String sql) {
    return jdbc.sql(sql)
        .param("grain", grain.name())
        .param("dimension", channel == null ? By.ALL.name() : By.CHANNEL.name())
        .param("value", channel == null ? "" : channel)
        .param("channel", channel)
        .param("first", months.first())
        .param("last", months.last())
        .param("start", Timestamp.from(months.start()))
        .param("end", Timestamp.from(months.end()));
  }
}
