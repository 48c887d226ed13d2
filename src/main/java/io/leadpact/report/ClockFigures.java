package io.leadpact.report;

import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and times of clocks, by promise and month of their start. */
@Repository
class ClockFigures {

  private final JdbcClient jdbc;

  ClockFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Map<YearMonth, Tally>> tallies(
      Collection<String> promises, Months months, Instant now) {
    var tallies = new HashMap<String, Map<YearMonth, Tally>>();
    if (promises.isEmpty()) {
      return tallies;
    }
    jdbc.sql(
            """
            select promise, width_bucket(started_at, :starts::timestamptz[]) as month, count(*) as started,
                   count(*) filter (where state = 'MET') as met,
                   count(*) filter (where state = 'BREACHED' or (state in ('RUNNING', 'PAUSED') and due_at <= :now)) as breached
            from clock
            where promise in (:promises) and started_at >= :start and started_at < :end and state <> 'CANCELLED'
            group by 1, 2
            """)
        .param("promises", promises)
        .param("starts", array(months.starts()))
        .param("start", Timestamp.from(months.start()))
        .param("end", Timestamp.from(months.end()))
        .param("now", Timestamp.from(now))
        .query(
            rs -> {
              tallies
                  .computeIfAbsent(rs.getString(1), promise -> new HashMap<>())
                  .put(months.period().months().get(rs.getInt(2) - 1), tally(rs));
            });
    return tallies;
  }

  private static Tally tally(ResultSet rs) throws SQLException {
    long started = rs.getLong("started");
    long met = rs.getLong("met");
    long breached = rs.getLong("breached");
    return new Tally(started, met, breached, started - met - breached);
  }

  Map<String, ResponseTimes> responses(Collection<String> promises, Months months) {
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

  /** As PostgreSQL reads an array of times. */
  static String array(List<Instant> instants) {
    return instants.stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
