package io.leadpact.report;

import io.leadpact.kernel.Moments;
import io.leadpact.report.measure.Restating;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The changes of closed months. */
@Repository
class RestatementRepository {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RestatementRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Writes those that fall into a month that was closed by then. */
  void write(List<Map<String, Object>> rows, Instant now) {
    jdbc.sql(
            """
            insert into restatement (promise, period, lead_id, cycle, at, cause, count_before, count_after)
            select m.promise, m.period, n.lead_id, n.cycle, :now, n.cause, n.count_before, n.count_after
            from jsonb_to_recordset(:rows::jsonb) as n (promise text, lead_id bigint, cycle integer, started_at timestamptz,
                cause text, count_before text, count_after text)
            join closed_month m on m.promise = n.promise and m.starts_at <= n.started_at and m.ends_at > n.started_at
            """)
        .param("now", Timestamp.from(now))
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  List<Restatement> of(String promise, YearMonth month, int limit) {
    return jdbc.sql(
            """
            select r.lead_id, coalesce(l.company, l.name, l.external_id, '#' || l.id) as name, r.cycle, r.at, r.cause,
                   r.count_before, r.count_after
            from restatement r left join lead l on l.id = r.lead_id
            where r.promise = :promise and r.period = :period and r.lead_id is not null order by r.id desc limit :limit
            """)
        .param("promise", promise)
        .param("period", month.toString())
        .param("limit", limit)
        .query(RestatementRepository::restatement)
        .list();
  }

  private static Restatement restatement(ResultSet rs, int row) throws SQLException {
    return new Restatement(
        rs.getLong("lead_id"),
        rs.getString("name"),
        rs.getInt("cycle"),
        Moments.at(rs, "at"),
        rs.getString("cause"),
        Restating.valueOf(rs.getString("count_before")),
        Restating.valueOf(rs.getString("count_after")));
  }

  Map<String, Long> causes(String promise, YearMonth month) {
    var causes = new LinkedHashMap<String, Long>();
    jdbc.sql(
            """
            select cause, count(*) from restatement where promise = :promise and period = :period
            group by cause order by 2 desc, 1
            """)
        .param("promise", promise)
        .param("period", month.toString())
        .query(
            rs -> {
              causes.put(rs.getString(1), rs.getLong(2));
            });
    return causes;
  }
}
