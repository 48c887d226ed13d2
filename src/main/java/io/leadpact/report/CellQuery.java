package io.leadpact.report;

import io.leadpact.agreement.terms.Limit;
import io.leadpact.kernel.Share;
import io.leadpact.report.measure.Histogram;
import io.leadpact.report.measure.ResponseTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What explains one figure of compliance: how its clocks are spread, and where the late ones are.
 */
@Repository
class CellQuery {

  private static final String LATE =
      "(c.state = 'BREACHED' or (c.state in ('RUNNING', 'PAUSED') and c.due_at <= :now))";

  private static final String CELL =
      " where c.promise = :promise and c.started_at >= :start and c.started_at < :end";

  private final JdbcClient jdbc;

  CellQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many clocks stand how; the cancelled ones are not among all. */
  public record Counts(long all, long met, long breached, long open, long cancelled) {}

  /** Which version judges how many of the clocks, cancelled ones not counted. */
  public record Used(int version, long clocks) {}

  /** Of the clocks with this value, so many are late of the judged ones. */
  public record Where(String value, Share late) {}

  Counts counts(Cell cell) {
    return on(
            cell,
            """
            select count(*) filter (where c.state <> 'CANCELLED') as everything, count(*) filter (where c.state = 'MET') as met,
                   count(*) filter (where %1$s) as breached,
                   count(*) filter (where c.state in ('RUNNING', 'PAUSED') and not %1$s is true) as open,
                   count(*) filter (where c.state = 'CANCELLED') as cancelled
            """
                    .formatted(LATE)
                + from(cell.slice().needsLead())
                + CELL
                + cell.slice().sql())
        .query(
            (rs, row) ->
                new Counts(
                    rs.getLong("everything"),
                    rs.getLong("met"),
                    rs.getLong("breached"),
                    rs.getLong("open"),
                    rs.getLong("cancelled")))
        .single();
  }

  List<Used> versions(Cell cell) {
    return on(
            cell,
            "select c.version, count(*) as clocks"
                + from(cell.slice().needsLead())
                + CELL
                + cell.slice().sql()
                + " and c.state <> 'CANCELLED' group by 1 order by 1")
        .query((rs, row) -> new Used(rs.getInt("version"), rs.getLong("clocks")))
        .list();
  }

  /** A limit in whole days is no length of time: its bars follow the answers themselves. */
  Histogram histogram(Cell cell, Limit limit, ResponseTimes times) {
    var whole = limit instanceof Limit.BusinessDays;
    var slow = times.p90Ms();
    var reach = whole ? Duration.ofMillis(slow == null ? 0 : slow) : limit.longest();
    var step = whole ? Histogram.roughly(reach) : Histogram.step(reach);
    var at = whole ? OptionalInt.empty() : OptionalInt.of((int) reach.dividedBy(step));
    return new Histogram(step, bars(cell, step), at);
  }

  /** The bars of answered clocks; the last one holds all that took longer than the others. */
  private List<Histogram.Bar> bars(Cell cell, Duration step) {
    var bars = new ArrayList<>(Collections.nCopies(Histogram.BARS, Histogram.Bar.EMPTY));
    on(
            cell,
            """
            select least(greatest((c.spent_ms + :step - 1) / :step, 1), :bars) as bar,
                   count(*) filter (where c.state = 'MET') as met, count(*) filter (where c.state = 'BREACHED') as late
            """
                + from(cell.slice().needsLead())
                + CELL
                + cell.slice().sql()
                + " and c.state in ('MET', 'BREACHED') and c.stop_seq is not null and c.spent_ms is not null group by 1")
        .param("step", step.toMillis())
        .param("bars", Histogram.BARS)
        .query(
            rs -> {
              bars.set(
                  rs.getInt("bar") - 1, new Histogram.Bar(rs.getLong("met"), rs.getLong("late")));
            });
    return bars;
  }

  /** By each dimension, where the late clocks are: most of them first. */
  Map<Dimension, List<Where>> where(Cell cell) {
    var found = new EnumMap<Dimension, List<Where>>(Dimension.class);
    on(
            cell,
            """
            with judged as (
                select %s as hour, %s as weekday, %s as team, %s as person, %s as channel, %s as campaign, %s as late
                %s %s %s and (c.state in ('MET', 'BREACHED') or %7$s))
            select grouping(hour, weekday, team, person, channel, campaign) as others,
                   coalesce(hour, weekday, team, person, channel, campaign) as value,
                   count(*) as judged, count(*) filter (where late) as late
            from judged
            group by grouping sets ((hour), (weekday), (team), (person), (channel), (campaign))
            order by late desc, judged desc, value
            """
                .formatted(
                    Dimension.HOUR.sql(),
                    Dimension.WEEKDAY.sql(),
                    Dimension.TEAM.sql(),
                    Dimension.PERSON.sql(),
                    Dimension.CHANNEL.sql(),
                    Dimension.CAMPAIGN.sql(),
                    LATE,
                    from(true),
                    CELL,
                    cell.slice().sql()))
        .query(
            rs -> {
              found
                  .computeIfAbsent(dimension(rs.getInt("others")), key -> new ArrayList<>())
                  .add(where(rs));
            });
    return found;
  }

  private static Where where(ResultSet rs) throws SQLException {
    return new Where(rs.getString("value"), new Share(rs.getLong("late"), rs.getLong("judged")));
  }

  /** The one dimension whose bit is not set; the leftmost has the highest. */
  private static Dimension dimension(int others) {
    int last = Dimension.values().length - 1;
    int all = (1 << Dimension.values().length) - 1;
    return Dimension.values()[last - Integer.numberOfTrailingZeros(all - others)];
  }

  private static String from(boolean lead) {
    return " from clock c" + (lead ? " join lead l on l.id = c.lead_id" : "");
  }

  private StatementSpec on(Cell cell, String sql) {
    return jdbc.sql(sql).params(cell.parameters());
  }
}
