package io.leadpact.report;

import io.leadpact.report.ClockRollups.Line;
import io.leadpact.report.measure.By;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.Spans;
import io.leadpact.report.measure.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts and times of clocks, by promise and month of their start: from the sums where these stand
 * for the zone that is asked for, from the clocks themselves otherwise.
 */
@Repository
class ClockFigures {

  /** So many clocks or leads are sorted by time in a few milliseconds. */
  static final long SOON_COUNTED = 5_000;

  private final JdbcClient jdbc;
  private final ClockRollups rollups;
  private final RollupStore sums;

  ClockFigures(JdbcClient jdbc, ClockRollups rollups, RollupStore sums) {
    this.jdbc = jdbc;
    this.rollups = rollups;
    this.sums = sums;
  }

  Map<String, Map<YearMonth, Tally>> tallies(
      Collection<String> promises, Months months, Instant now) {
    return byMonth(lines(promises, Spans.months(months), months.zone(), now));
  }

  static Map<String, Map<YearMonth, Tally>> byMonth(List<Line> lines) {
    var tallies = new HashMap<String, Map<YearMonth, Tally>>();
    for (var line : lines) {
      tallies
          .computeIfAbsent(line.promise(), promise -> new HashMap<>())
          .put(YearMonth.from(line.since()), line.tally());
    }
    return tallies;
  }

  /** By promise and day, without what is nothing. */
  Map<String, SortedMap<LocalDate, Tally>> days(
      Collection<String> promises, YearMonth month, ZoneId zone, Instant now) {
    var tallies = new HashMap<String, SortedMap<LocalDate, Tally>>();
    for (var line : lines(promises, Spans.days(month, zone), zone, now)) {
      tallies
          .computeIfAbsent(line.promise(), promise -> new TreeMap<>())
          .put(line.since(), line.tally());
    }
    return tallies;
  }

  private List<Line> lines(Collection<String> promises, Spans spans, ZoneId zone, Instant now) {
    return sums.standsFor(zone)
        ? rollups.tallies(By.ALL, promises, spans, now)
        : counted(promises, spans, now);
  }

  private List<Line> counted(Collection<String> promises, Spans spans, Instant now) {
    return jdbc.sql(
            """
            select promise, '' as value, ((select :dates::date[]))[width_bucket(started_at, (select :starts::timestamptz[]))] as since,
                   count(*) as started, count(*) filter (where state = 'MET') as met,
                   count(*) filter (where state = 'BREACHED' or (state = 'RUNNING' and due_at <= :now)) as breached
            from clock
            where promise = any (:promises) and started_at >= :start and started_at < :end and state <> 'CANCELLED'
            group by 1, 3
            """)
        .param("promises", promises.toArray(String[]::new))
        .param("dates", array(spans.dates()))
        .param("starts", array(spans.starts()))
        .param("start", Timestamp.from(spans.start()))
        .param("end", Timestamp.from(spans.end()))
        .param("now", Timestamp.from(now))
        .query(ClockRollups::line)
        .list();
  }

  /** Exact where that is quickly done, about right of more clocks. */
  Map<String, ResponseTimes> responses(Collection<String> promises, Months months) {
    if (!sums.standsFor(months.zone())) {
      return exactResponses(promises, months);
    }
    var about = rollups.responses(promises, Spans.months(months));
    return about.values().stream().mapToLong(ResponseTimes::answered).sum() > SOON_COUNTED
        ? about
        : exactResponses(promises, months);
  }

  /** To the millisecond, from the clocks themselves. */
  Map<String, ResponseTimes> exactResponses(Collection<String> promises, Months months) {
    var responses = new HashMap<String, ResponseTimes>();
    if (promises.isEmpty()) {
      return responses;
    }
    jdbc.sql(
            """
            select promise, count(*) as answered, round(avg(spent_ms)) as mean,
                   percentile_disc(0.5) within group (order by spent_ms) as median,
                   percentile_disc(0.9) within group (order by spent_ms) as p90
            from clock
            where promise in (:promises) and started_at >= :start and started_at < :end
              and state in ('MET', 'BREACHED') and stop_seq is not null
            group by promise
            """)
        .param("promises", promises)
        .param("start", Timestamp.from(months.start()))
        .param("end", Timestamp.from(months.end()))
        .query(
            rs -> {
              responses.put(rs.getString("promise"), response(rs));
            });
    return responses;
  }

  private static ResponseTimes response(ResultSet rs) throws SQLException {
    return new ResponseTimes(
        rs.getLong("answered"), whole(rs, "mean"), whole(rs, "median"), whole(rs, "p90"));
  }

  private static @Nullable Long whole(ResultSet rs, String column) throws SQLException {
    long value = rs.getLong(column);
    return rs.wasNull() ? null : value;
  }

  /** As PostgreSQL reads an array of times or dates. */
  static String array(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
