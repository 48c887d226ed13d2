package io.leadpact.report;

import io.leadpact.kernel.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** How long answers took, by what they can be told apart, and what became of their leads. */
@Repository
class SpeedQuery {

  private static final String CLOCKS =
      """
       from clock c join lead l on l.id = c.lead_id join lead_state s on s.lead_id = c.lead_id
      where c.promise = :promise and c.started_at >= :start and c.started_at < :end and s.merged_into is null
      """;

  private static final String ANSWERED =
      " and c.state in ('MET', 'BREACHED') and c.stop_seq is not null and c.spent_ms is not null";

  private final JdbcClient jdbc;

  SpeedQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The answers of clocks with this value: milliseconds, and how many were in time. */
  public record Line(String value, long answered, long median, long p90, Share met) {}

  List<Line> lines(Cell cell, Dimension by) {
    return on(
            cell,
            "select "
                + by.sql()
                + """
                 as value, count(*) as answered, percentile_disc(0.5) within group (order by c.spent_ms) as median,
                   percentile_disc(0.9) within group (order by c.spent_ms) as p90,
                   count(*) filter (where c.state = 'MET') as met
                """
                + CLOCKS
                + ANSWERED
                + cell.slice().sql()
                + " group by 1 order by answered desc, value")
        .query(SpeedQuery::line)
        .list();
  }

  private static Line line(ResultSet rs, int row) throws SQLException {
    return new Line(
        rs.getString("value"),
        rs.getLong("answered"),
        rs.getLong("median"),
        rs.getLong("p90"),
        new Share(rs.getLong("met"), rs.getLong("answered")));
  }

  /**
   * By the number of the class of the first answer, how many leads reached a stage after it. A lead
   * that had reached it before is not counted.
   *
   * @param bounds the upper bounds of all classes but the last
   */
  Map<Integer, Share> afterAnswers(Cell cell, List<Duration> bounds, String stage) {
    var at = FunnelLeads.at(stage);
    var shares = new HashMap<Integer, Share>();
    on(
            cell,
            """
            select width_bucket(c.spent_ms - 1, :bounds::bigint[]) as class, count(*) as leads,
                   count(*) filter (where %1$s >= c.stopped_at) as reached
            %2$s %3$s %4$s and c.cycle = 1 and (%1$s is null or %1$s >= c.stopped_at)
            group by 1
            """
                .formatted(at, CLOCKS, ANSWERED, cell.slice().sql()))
        .param("stage" + stage, stage)
        .param("bounds", ClockFigures.array(bounds.stream().map(Duration::toMillis).toList()))
        .query(
            (RowCallbackHandler)
                rs ->
                    shares.put(
                        rs.getInt("class"), new Share(rs.getLong("reached"), rs.getLong("leads"))));
    return shares;
  }

  /** The same of leads that were due an answer and got none. */
  Share withoutAnswer(Cell cell, String stage) {
    var at = FunnelLeads.at(stage);
    return on(
            cell,
            """
            select count(*) as leads, count(*) filter (where %1$s >= c.due_at) as reached
            %2$s %3$s and c.cycle = 1 and c.stop_seq is null and (%1$s is null or %1$s >= c.due_at)
              and (c.state = 'BREACHED' or (c.state = 'RUNNING' and c.due_at <= :now))
            """
                .formatted(at, CLOCKS, cell.slice().sql()))
        .param("stage" + stage, stage)
        .query((rs, row) -> new Share(rs.getLong("reached"), rs.getLong("leads")))
        .single();
  }

  private StatementSpec on(Cell cell, String sql) {
    return jdbc.sql(sql).params(cell.parameters());
  }
}
