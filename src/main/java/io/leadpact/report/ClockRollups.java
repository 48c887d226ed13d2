package io.leadpact.report;

import io.leadpact.report.measure.By;
import io.leadpact.report.measure.Grain;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.Spans;
import io.leadpact.report.measure.Tally;
import io.leadpact.report.measure.TimeClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Figures of clocks from their sums: what is summed up, plus what is not yet, plus what has come
 * due since the sums were last told, all as of one moment.
 */
@Repository
class ClockRollups {

  /** Each array is read once: as a bare parameter it would be read again for every row. */
  private static final String SPAN =
      "((select :dates::date[]))[width_bucket(started_at, (select :starts::timestamptz[]))]";

  private static final String ITS_CLOCKS =
      "promise = any (:promises) and started_at >= :start and started_at < :end";

  private static final String TALLIES =
      """
      select promise, value, since, sum(started) as started, sum(met) as met, sum(breached) as breached
      from (select promise, value, since, started, met, breached + overdue as breached from clock_rollup
            where grain = :grain and dimension = :dimension and promise = any (:promises) and since between :first and :last
              and (:value::text is null or value = :value)
            union all
            select promise, %3$s, %1$s, started, met,
              breached + case when overdue_from <= (select overdue_until from rollup_state) then overdue else 0 end
            from clock_difference
            where %2$s and (:value::text is null or %3$s = :value)
            union all
            select promise, %4$s, %1$s, 0, 0, case when due_at <= :now then 1 else -1 end from clock
            where %2$s and state = 'RUNNING' and (:value::text is null or %4$s = :value)
              and due_at > (select least(overdue_until, :now) from rollup_state)
              and due_at <= (select greatest(overdue_until, :now) from rollup_state)) as counted
      group by promise, value, since
      having sum(started) <> 0
      """;

  private final JdbcClient jdbc;

  ClockRollups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One sum. */
  record Line(String promise, String value, LocalDate since, Tally tally) {}

  /** By promise, value of the dimension, and day or month; without what is nothing. */
  List<Line> tallies(By by, Collection<String> promises, Spans spans, Instant now) {
    return tallies(by, null, promises, spans, now);
  }

  /**
   * @param value only those with this value of the dimension; null for all
   */
  List<Line> tallies(
      By by, @Nullable String value, Collection<String> promises, Spans spans, Instant now) {
    return on(promises, spans, TALLIES.formatted(SPAN, ITS_CLOCKS, column(by), overdue(by)))
        .param("grain", spans.grain().name())
        .param("dimension", by.name())
        .param("value", value)
        .param("now", Timestamp.from(now))
        .query(ClockRollups::line)
        .list();
  }

  private static String column(By by) {
    return switch (by) {
      case ALL -> "''";
      case TEAM -> "team";
      case PERSON -> "person";
      case CHANNEL -> "channel";
      case VERSION -> "version::text";
      case CAMPAIGN -> throw new IllegalArgumentException("Clocks know no campaign");
    };
  }

  private static String overdue(By by) {
    return by == By.ALL ? "''" : "coalesce(" + column(by) + ", '')";
  }

  static Line line(ResultSet rs, int row) throws SQLException {
    long started = rs.getLong("started");
    long met = rs.getLong("met");
    long breached = rs.getLong("breached");
    return new Line(
        rs.getString("promise"),
        rs.getString("value"),
        rs.getObject("since", LocalDate.class),
        new Tally(started, met, breached, started - met - breached));
  }

  /** Of all clocks of the months; the percentiles are about right, number and mean are exact. */
  Map<String, ResponseTimes> responses(Collection<String> promises, Spans months) {
    var spread = new HashMap<String, SortedMap<Integer, Long>>();
    var spent = new HashMap<String, BigDecimal>();
    on(
            promises,
            months,
            """
            select promise, took, sum(answered) as answered, sum(spent_ms) as spent
            from (select promise, took, answered, spent_ms from clock_rollup
                  where grain in (:times, :month) and dimension = 'ALL' and promise = any (:promises)
                    and since between :first and :last
                  union all
                  select promise, unnest(array[took, -1]), answered, unnest(array[0, spent_ms]) from clock_difference
                  where %s and took <> -1) as counted
            group by promise, took having sum(answered) <> 0
            """
                .formatted(ITS_CLOCKS))
        .param("times", Grain.TIMES.name())
        .param("month", Grain.MONTH.name())
        .query(
            rs -> {
              var promise = rs.getString("promise");
              int took = rs.getInt("took");
              if (took < 0) {
                spent.put(promise, rs.getBigDecimal("spent"));
              } else {
                spread
                    .computeIfAbsent(promise, key -> new TreeMap<>())
                    .put(took, rs.getLong("answered"));
              }
            });
    var responses = new HashMap<String, ResponseTimes>();
    spread.forEach(
        (promise, counts) ->
            responses.put(promise, response(counts, spent.getOrDefault(promise, BigDecimal.ZERO))));
    return responses;
  }

  private static ResponseTimes response(SortedMap<Integer, Long> counts, BigDecimal spent) {
    long answered = counts.values().stream().mapToLong(Long::longValue).sum();
    var mean = spent.divide(BigDecimal.valueOf(answered), 0, RoundingMode.HALF_UP).longValue();
    return ResponseTimes.about(
        answered, mean, TimeClass.percentile(counts, 0.5), TimeClass.percentile(counts, 0.9));
  }

  private StatementSpec on(Collection<String> promises, Spans spans, String sql) {
    return jdbc.sql(sql)
        .param("promises", promises.toArray(String[]::new))
        .param("dates", ClockFigures.array(spans.dates()))
        .param("starts", ClockFigures.array(spans.starts()))
        .param("first", spans.first())
        .param("last", spans.last())
        .param("start", Timestamp.from(spans.start()))
        .param("end", Timestamp.from(spans.end()));
  }
}
