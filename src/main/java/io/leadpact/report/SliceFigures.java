package io.leadpact.report;

import io.leadpact.report.measure.By;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.Spans;
import io.leadpact.report.measure.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The counts and times of {@link ClockFigures}, of a slice of the clocks alone: counts by one team,
 * person or channel from their sums.
 */
@Repository
class SliceFigures {

  private static final Map<Dimension, By> SUMMED =
      Map.of(Dimension.TEAM, By.TEAM, Dimension.PERSON, By.PERSON, Dimension.CHANNEL, By.CHANNEL);

  private final JdbcClient jdbc;
  private final ClockRollups rollups;
  private final RollupStore sums;

  SliceFigures(JdbcClient jdbc, ClockRollups rollups, RollupStore sums) {
    this.jdbc = jdbc;
    this.rollups = rollups;
    this.sums = sums;
  }

  Map<String, Map<YearMonth, Tally>> tallies(
      Collection<String> promises, Months months, Slice slice, Instant now) {
    boolean summed = slice.only().size() == 1 && SUMMED.keySet().containsAll(slice.only().keySet());
    if (!summed || !sums.standsFor(months.zone())) {
      return counted(promises, months, slice, now);
    }
    var only = slice.only().entrySet().iterator().next();
    var by = Objects.requireNonNull(SUMMED.get(only.getKey()));
    return ClockFigures.byMonth(
        rollups.tallies(by, only.getValue(), promises, Spans.months(months), now));
  }

  private Map<String, Map<YearMonth, Tally>> counted(
      Collection<String> promises, Months months, Slice slice, Instant now) {
    var tallies = new HashMap<String, Map<YearMonth, Tally>>();
    if (promises.isEmpty()) {
      return tallies;
    }
    on(
            promises,
            months,
            slice,
            """
            select c.promise, width_bucket(c.started_at, (select :starts::timestamptz[])) as month, count(*) as started,
                   count(*) filter (where c.state = 'MET') as met,
                   count(*) filter (where c.state = 'BREACHED' or (c.state in ('RUNNING', 'PAUSED') and c.due_at <= :now)) as breached
            from clock c join lead l on l.id = c.lead_id
            where c.promise in (:promises) and c.started_at >= :start and c.started_at < :end and c.state <> 'CANCELLED'
            """
                + slice.sql()
                + " group by 1, 2")
        .param("starts", ClockFigures.array(months.starts()))
        .param("now", Timestamp.from(now))
        .query(
            rs -> {
              tallies
                  .computeIfAbsent(rs.getString("promise"), promise -> new HashMap<>())
                  .put(months.period().months().get(rs.getInt("month") - 1), tally(rs));
            });
    return tallies;
  }

  private static Tally tally(ResultSet rs) throws SQLException {
    long started = rs.getLong("started");
    long met = rs.getLong("met");
    long breached = rs.getLong("breached");
    return new Tally(started, met, breached, started - met - breached);
  }

  Map<String, ResponseTimes> responses(Collection<String> promises, Months months, Slice slice) {
    var responses = new HashMap<String, ResponseTimes>();
    if (promises.isEmpty()) {
      return responses;
    }
    on(
            promises,
            months,
            slice,
            """
            select c.promise, count(*) as answered, round(avg(c.spent_ms)) as mean,
                   percentile_disc(0.5) within group (order by c.spent_ms) as median,
                   percentile_disc(0.9) within group (order by c.spent_ms) as p90
            from clock c join lead l on l.id = c.lead_id
            where c.promise in (:promises) and c.started_at >= :start and c.started_at < :end
              and c.state in ('MET', 'BREACHED') and c.stop_seq is not null
            """
                + slice.sql()
                + " group by 1")
        .query(
            rs -> {
              responses.put(
                  rs.getString("promise"),
                  new ResponseTimes(
                      rs.getLong("answered"),
                      rs.getLong("mean"),
                      rs.getLong("median"),
                      rs.getLong("p90")));
            });
    return responses;
  }

  private StatementSpec on(Collection<String> promises, Months months, Slice slice, String sql) {
    return jdbc.sql(sql)
        .param("promises", promises)
        .param("start", Timestamp.from(months.start()))
        .param("end", Timestamp.from(months.end()))
        .param("zone", months.zone().getId())
        .params(slice.parameters());
  }
}
