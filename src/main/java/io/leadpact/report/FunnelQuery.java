package io.leadpact.report;

import io.leadpact.report.measure.Cohort;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers of the funnel's page: by month or by one dimension, times, ends and what is open. */
@Repository
class FunnelQuery {

  private static final List<String> ENDS = List.of("REJECTED", "LOST");

  private static final String LAST_END =
      """
      cross join lateral (
          select distinct on (e.type) e.type, e.facts from lead_event e
          where e.lead_id = s.lead_id and e.type in ('REJECTED', 'LOST')
          order by e.type, e.seq desc) ended
      """;

  private final JdbcClient jdbc;

  FunnelQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One line: a month or a value of a dimension.
   *
   * @param reached by stage, and by REJECTED and LOST
   */
  public record Line(String value, Map<String, Long> reached, BigDecimal won) {

    static Line of(Cohort cohort) {
      var reached = new HashMap<>(cohort.stages());
      reached.putAll(cohort.outcomes());
      return new Line(cohort.month().toString(), reached, cohort.wonAmount());
    }

    /** Of a line by month. */
    public YearMonth month() {
      return YearMonth.parse(value);
    }

    public long of(String stage) {
      return reached.getOrDefault(stage, 0L);
    }
  }

  /**
   * Milliseconds from one stage to the next that half and nine in ten did not exceed.
   *
   * @param p90 null where only sums are known
   */
  public record Took(long median, @Nullable Long p90) {}

  /** How many leads ended so for this reason; empty where none was given. */
  public record Reason(String end, String reason, long leads) {}

  /** Lines by month, in order, those of empty months too; or by a dimension, the greatest first. */
  List<Line> lines(FunnelLeads leads, List<String> stages, @Nullable FunnelSplit by) {
    var found = new HashMap<String, Line>();
    var row = by == null ? month(leads) : by.sql();
    jdbc.sql(
            "select "
                + row
                + " as line, v.stage, count(*) as leads, sum(s.won_value) filter (where v.stage = 'WON') as won"
                + leads.sql(reachedBy(stages))
                + " and "
                + leads.counts("v.at")
                + " group by 1, 2")
        .params(leads.parameters(stages))
        .param("starts", ClockFigures.array(leads.months().starts()))
        .query((RowCallbackHandler) rs -> add(found, rs));
    return by == null ? byMonth(leads, found) : bySize(found);
  }

  private static String month(FunnelLeads leads) {
    return "width_bucket(%s, (select :starts::timestamptz[]))::text"
        .formatted(leads.byPeriod() ? "v.at" : "s.created_at");
  }

  private static String reachedBy(List<String> stages) {
    var all = new ArrayList<>(stages);
    all.addAll(ENDS);
    return all.stream()
        .map(stage -> "('" + stage + "', " + FunnelLeads.at(stage) + ")")
        .collect(Collectors.joining(", ", " cross join lateral (values ", ") as v(stage, at)"));
  }

  private static void add(Map<String, Line> lines, ResultSet rs) throws SQLException {
    var key = rs.getString("line");
    var line =
        lines.computeIfAbsent(
            key, value -> new Line(value, new LinkedHashMap<>(), BigDecimal.ZERO));
    line.reached().put(rs.getString("stage"), rs.getLong("leads"));
    var won = rs.getBigDecimal("won");
    if (won != null) {
      lines.put(key, new Line(key, line.reached(), won));
    }
  }

  private static List<Line> byMonth(FunnelLeads leads, Map<String, Line> found) {
    var months = leads.months().period().months();
    var lines = new TreeMap<YearMonth, Line>();
    for (int i = 0; i < months.size(); i++) {
      var month = months.get(i);
      var line = found.getOrDefault(String.valueOf(i + 1), new Line("", Map.of(), BigDecimal.ZERO));
      lines.put(month, new Line(month.toString(), line.reached(), line.won()));
    }
    return List.copyOf(lines.values());
  }

  private static List<Line> bySize(Map<String, Line> found) {
    return found.values().stream()
        .sorted(
            Comparator.comparingLong((Line line) -> -line.of("LEAD")).thenComparing(Line::value))
        .toList();
  }

  /** By stage, the time since the stage before, of leads that reached both in this order. */
  Map<String, Took> times(FunnelLeads leads, List<String> stages) {
    var times = new HashMap<String, Took>();
    if (stages.size() < 2) {
      return times;
    }
    var columns = new ArrayList<String>();
    for (int i = 1; i < stages.size(); i++) {
      var at = FunnelLeads.at(stages.get(i));
      columns.add(
          """
          percentile_disc(array[0.5, 0.9]) within group (order by extract(epoch from %1$s - %2$s) * 1000)
            filter (where %1$s >= %2$s and %3$s) as t%4$d"""
              .formatted(at, FunnelLeads.at(stages.get(i - 1)), leads.counts(at), i));
    }
    jdbc.sql("select " + String.join(", ", columns) + leads.sql())
        .params(leads.parameters(stages))
        .query(
            rs -> {
              for (int i = 1; i < stages.size(); i++) {
                var both = rs.getArray("t" + i);
                if (both != null) {
                  var values = (BigDecimal[]) both.getArray();
                  times.put(stages.get(i), new Took(values[0].longValue(), values[1].longValue()));
                }
              }
            });
    return times;
  }

  /** Why leads ended; where a lead ended more than once, the last time counts. */
  List<Reason> reasons(FunnelLeads leads) {
    return jdbc.sql(
            """
            select ended.type, coalesce(ended.facts ->> 'reason', '') as reason, count(*) as leads
            """
                + leads.sql(LAST_END)
                + " and ("
                + ENDS.stream()
                    .map(
                        end ->
                            "ended.type = '%s' and %s"
                                .formatted(end, leads.counts(FunnelLeads.at(end))))
                    .collect(Collectors.joining(" or "))
                + ") group by 1, 2 order by leads desc, reason")
        .params(leads.parameters(List.of()))
        .query(
            (rs, row) ->
                new Reason(rs.getString("type"), rs.getString("reason"), rs.getLong("leads")))
        .list();
  }

  /** By stage, how many leads stand there now without an end. */
  Map<String, Long> open(FunnelLeads leads) {
    var open = new HashMap<String, Long>();
    jdbc.sql("select s.stage, count(*) as leads" + leads.openSql() + " group by 1")
        .params(leads.parameters(List.of()))
        .query(
            rs -> {
              open.put(rs.getString("stage"), rs.getLong("leads"));
            });
    return open;
  }
}
