package io.leadpact.report;

import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The clocks behind a figure, the newest first. */
@Repository
class BehindQuery {

  /** In which order: by their start, or by how long they took, the ones still open first. */
  enum Order {
    LATEST("c.started_at desc, c.lead_id desc, c.cycle desc"),
    LONGEST(TOOK + " desc, c.started_at desc, c.lead_id desc, c.cycle desc");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Order of(@Nullable String key) {
      return LONGEST.key().equals(key) ? LONGEST : LATEST;
    }
  }

  private static final String TOOK = "coalesce(c.spent_ms, 1000000000000000)";

  private static final String CLOCKS =
      """
      select c.lead_id, c.cycle, c.version, c.state, c.team, c.person, c.started_at, c.due_at, c.stopped_at,
             c.stop_seq, c.spent_ms, %s as took, coalesce(l.company, l.name, l.external_id, '#' || l.id) as lead
      from clock c join lead l on l.id = c.lead_id
      where c.promise = :promise and c.started_at >= :start and c.started_at < :end
        and case :state
              when 'met' then c.state = 'MET'
              when 'breached' then c.state = 'BREACHED' or (c.state in ('RUNNING', 'PAUSED') and c.due_at <= :now)
              when 'open' then c.state in ('RUNNING', 'PAUSED') and (c.due_at is null or c.due_at > :now)
              when 'cancelled' then c.state = 'CANCELLED'
              else c.state <> 'CANCELLED'
            end
      """
          .formatted(TOOK);

  /** So many rows of a file are in memory. */
  static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;

  BehindQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which clocks of a cell, by their state as of now, in an order. */
  record Wanted(Cell cell, String state, Order order) {}

  /** At most so many, after the place where the page before ended. */
  List<ClockBehind> page(Wanted wanted, @Nullable Place after, int limit) {
    var before =
        wanted.order() == Order.LATEST
            ? "(c.started_at, c.lead_id, c.cycle) < (:afterStart::timestamptz, :afterLead, :afterCycle)"
            : "("
                + TOOK
                + ", c.started_at, c.lead_id, c.cycle) < (:afterTook, :afterStart::timestamptz, :afterLead, :afterCycle)";
    return of(
            wanted,
            " and (:afterStart::timestamptz is null or %s) order by %s limit :limit"
                .formatted(before, wanted.order().sql))
        .param("afterTook", after == null ? 0L : after.took())
        .param("afterStart", after == null ? null : Timestamp.from(after.startedAt()))
        .param("afterLead", after == null ? 0L : after.lead())
        .param("afterCycle", after == null ? 0 : after.cycle())
        .param("limit", limit)
        .query(BehindQuery::clock)
        .list();
  }

  /** All of them, handed over one by one. */
  void each(Wanted wanted, Consumer<ClockBehind> consumer) {
    of(wanted, " order by " + wanted.order().sql)
        .withFetchSize(AT_ONCE)
        .query((ResultSet rs) -> consumer.accept(clock(rs, 0)));
  }

  private StatementSpec of(Wanted wanted, String rest) {
    var cell = wanted.cell();
    return jdbc.sql(CLOCKS + cell.slice().sql() + rest)
        .params(cell.parameters())
        .param("state", wanted.state());
  }

  private static ClockBehind clock(ResultSet rs, int row) throws SQLException {
    rs.getInt("stop_seq");
    boolean answered = !rs.wasNull();
    long spent = rs.getLong("spent_ms");
    Long spentMs = rs.wasNull() ? null : spent;
    return new ClockBehind(
        new Place(
            instant(rs, "started_at").orElseThrow(),
            rs.getLong("lead_id"),
            rs.getInt("cycle"),
            rs.getLong("took")),
        rs.getString("lead"),
        rs.getInt("version"),
        rs.getString("state"),
        rs.getString("team"),
        rs.getString("person"),
        instant(rs, "due_at").orElse(null),
        instant(rs, "stopped_at").orElse(null),
        answered,
        spentMs);
  }

  private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(Moments.orNull(rs, column));
  }
}
