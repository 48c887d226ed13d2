package io.leadpact.report;

import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of closed months. */
@Repository
class ClosedMonthRepository {

  private final JdbcClient jdbc;

  ClosedMonthRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Instant> firstClock() {
    return jdbc.sql("select min(started_at) from clock having count(*) > 0")
        .query((rs, row) -> Moments.at(rs, 1))
        .optional();
  }

  /** Imports belong to a module above this one, which may not have been used yet. */
  boolean importRuns() {
    boolean known =
        jdbc.sql("select to_regclass('import') is not null").query(Boolean.class).single();
    return known
        && jdbc.sql("select exists (select from import where state in ('QUEUED', 'RUNNING'))")
            .query(Boolean.class)
            .single();
  }

  Map<String, Map<YearMonth, ClosedMonth>> find(Collection<String> promises, Period period) {
    var months = new HashMap<String, Map<YearMonth, ClosedMonth>>();
    if (promises.isEmpty()) {
      return months;
    }
    jdbc.sql(
            """
            select promise, period, started, met, breached, open, closed_at, restated_at from closed_month
            where promise in (:promises) and period between :first and :last
            """)
        .param("promises", promises)
        .param("first", period.first().toString())
        .param("last", period.last().toString())
        .query(
            rs -> {
              var month = month(rs);
              months
                  .computeIfAbsent(month.promise(), promise -> new HashMap<>())
                  .put(month.month(), month);
            });
    return months;
  }

  private static ClosedMonth month(ResultSet rs) throws SQLException {
    return new ClosedMonth(
        rs.getString("promise"),
        YearMonth.parse(rs.getString("period")),
        new Tally(
            rs.getLong("started"), rs.getLong("met"), rs.getLong("breached"), rs.getLong("open")),
        Moments.at(rs, "closed_at"),
        Moments.orNull(rs, "restated_at"));
  }

  void close(String promise, Months month, Tally tally, Instant now) {
    jdbc.sql(
            """
            insert into closed_month (promise, period, starts_at, ends_at, started, met, breached, open, closed_at)
            values (:promise, :period, :start, :end, :started, :met, :breached, :open, :now)
            on conflict do nothing
            """)
        .param("promise", promise)
        .param("period", month.period().first().toString())
        .param("start", Timestamp.from(month.start()))
        .param("end", Timestamp.from(month.end()))
        .param("started", tally.started())
        .param("met", tally.met())
        .param("breached", tally.breached())
        .param("open", tally.open())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** A month that begins at another moment since the company moved to another zone says so. */
  void moveTo(Months month, Instant now) {
    jdbc.sql(
            """
            with moved as (
                update closed_month set starts_at = :start, ends_at = :end where period = :period and starts_at <> :start
                returning promise, period)
            insert into restatement (promise, period, lead_id, cycle, at, cause, count_before, count_after)
            select promise, period, null, 0, :now, 'ZONE', 'NOT_COUNTED', 'NOT_COUNTED' from moved
            """)
        .param("start", Timestamp.from(month.start()))
        .param("end", Timestamp.from(month.end()))
        .param("period", month.period().first().toString())
        .param("now", Timestamp.from(now))
        .update();
  }

  void restated(ClosedMonth month, Instant now) {
    jdbc.sql(
            "update closed_month set restated_at = :now where promise = :promise and period = :period")
        .param("now", Timestamp.from(now))
        .param("promise", month.promise())
        .param("period", month.month().toString())
        .update();
  }
}
