package io.leadpact.report;

import io.leadpact.report.measure.Cohort;
import io.leadpact.report.measure.Months;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts and times of the leads that were created in a month, from their projections. */
@Repository
class CohortFigures {

  /** Where the time of each milestone stands. Stages of a company's own stand in own_stages. */
  static final Map<String, String> COLUMNS =
      Map.of(
          "LEAD", "s.created_at",
          "MQL", "s.mql_at",
          "SQL", "s.sql_at",
          "SAL", "s.sal_at",
          "OPPORTUNITY", "s.opportunity_at",
          "WON", "s.won_at",
          "REJECTED", "s.rejected_at",
          "LOST", "s.lost_at");

  private static final String LEADS =
      """
      from lead_state s
      where s.created_at >= :start and s.created_at < :end and s.merged_into is null
        and (:channel::text is null or s.channel = :channel)
      """;

  private final JdbcClient jdbc;

  CohortFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Cohort> of(Months months, List<String> stages, @Nullable String channel) {
    var counted = new HashMap<YearMonth, Cohort>();
    var own = ownStages(months, stages, channel);
    var columns =
        COLUMNS.entrySet().stream()
            .map(entry -> "count(%s) as %s".formatted(entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(", "));
    on(
            months,
            channel,
            "select width_bucket(s.created_at, (select :starts::timestamptz[])) as month, "
                + columns
                + ", sum(s.attempts) as attempts, sum(s.won_value) as won_amount "
                + LEADS
                + " group by 1")
        .param("starts", ClockFigures.array(months.starts()))
        .query(
            rs -> {
              var month = months.period().months().get(rs.getInt("month") - 1);
              counted.put(month, cohort(rs, month, stages, own.getOrDefault(month, Map.of())));
            });
    return months.period().months().stream()
        .map(month -> counted.getOrDefault(month, empty(month, stages)))
        .toList();
  }

  private static Cohort cohort(
      ResultSet rs, YearMonth month, List<String> stages, Map<String, Long> own)
      throws SQLException {
    var counts = new LinkedHashMap<String, Long>();
    for (var stage : stages) {
      counts.put(
          stage, COLUMNS.containsKey(stage) ? rs.getLong(stage) : own.getOrDefault(stage, 0L));
    }
    var won = rs.getBigDecimal("won_amount");
    return new Cohort(
        month,
        counts,
        outcomes(rs.getLong("REJECTED"), rs.getLong("LOST")),
        rs.getLong("attempts"),
        won == null ? BigDecimal.ZERO : won);
  }

  private static Cohort empty(YearMonth month, List<String> stages) {
    var counts = new LinkedHashMap<String, Long>();
    stages.forEach(stage -> counts.put(stage, 0L));
    return new Cohort(month, counts, outcomes(0, 0), 0, BigDecimal.ZERO);
  }

  private static Map<String, Long> outcomes(long rejected, long lost) {
    var outcomes = new LinkedHashMap<String, Long>();
    outcomes.put("REJECTED", rejected);
    outcomes.put("LOST", lost);
    return outcomes;
  }

  private Map<YearMonth, Map<String, Long>> ownStages(
      Months months, List<String> stages, @Nullable String channel) {
    var own = new HashMap<YearMonth, Map<String, Long>>();
    if (COLUMNS.keySet().containsAll(stages)) {
      return own;
    }
    on(
            months,
            channel,
            "select month, stage, count(*) from (select width_bucket(s.created_at, (select :starts::timestamptz[])) as month,"
                + " jsonb_object_keys(s.own_stages) as stage "
                + LEADS
                + ") reached group by 1, 2")
        .param("starts", ClockFigures.array(months.starts()))
        .query(
            rs -> {
              own.computeIfAbsent(
                      months.period().months().get(rs.getInt(1) - 1), month -> new HashMap<>())
                  .put(rs.getString(2), rs.getLong(3));
            });
    return own;
  }

  /** By stage: the median time in milliseconds since the stage before it. */
  Map<String, Long> medians(Months months, List<String> stages, @Nullable String channel) {
    var medians = new HashMap<String, Long>();
    if (stages.size() < 2) {
      return medians;
    }
    var columns = new ArrayList<String>();
    for (int i = 1; i < stages.size(); i++) {
      var took = "%s - %s".formatted(at(stages, i), at(stages, i - 1));
      columns.add(
          """
          percentile_disc(0.5) within group (order by extract(epoch from %1$s) * 1000)
            filter (where %1$s >= interval '0') as m%2$d"""
              .formatted(took, i));
    }
    var query = on(months, channel, "select " + String.join(", ", columns) + " " + LEADS);
    for (int i = 0; i < stages.size(); i++) {
      query = query.param("own" + i, stages.get(i));
    }
    query.query(
        rs -> {
          for (int i = 1; i < stages.size(); i++) {
            var median = rs.getBigDecimal("m" + i);
            if (median != null) {
              medians.put(stages.get(i), median.longValue());
            }
          }
        });
    return medians;
  }

  private static String at(List<String> stages, int place) {
    return COLUMNS.getOrDefault(
        stages.get(place), "(s.own_stages ->> :own%d)::timestamptz".formatted(place));
  }

  /** Hops through the index from one channel to the next, however many leads each has. */
  List<String> channels() {
    return jdbc.sql(
            """
            with recursive known as (
                (select channel from lead_state where channel is not null order by channel limit 1)
                union all
                select (select channel from lead_state where channel > known.channel order by channel limit 1)
                from known where known.channel is not null)
            select channel from known where channel is not null limit 100
            """)
        .query(String.class)
        .list();
  }

  private StatementSpec on(Months months, @Nullable String channel, String sql) {
    return jdbc.sql(sql)
        .param("start", Timestamp.from(months.start()))
        .param("end", Timestamp.from(months.end()))
        .param("channel", channel);
  }
}
