package io.leadpact.report;

import io.leadpact.kernel.Moments;
import io.leadpact.report.LoggedDelivery.Said;
import io.leadpact.report.measure.Daily;
import io.leadpact.report.measure.Spans;
import io.leadpact.report.measure.Sums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was logged by hand. */
@Repository
class DeliveryLogRepository {

  private static final String COLUMNS =
      "select id, version, kind, day, title, link, note, logged_by, logged_at from delivery_log ";

  private final JdbcClient jdbc;

  DeliveryLogRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many on each day. */
  Daily daily(String kind, Spans days) {
    var daily = new Daily(new TreeMap<>());
    jdbc.sql(
            """
            select day, count(*) from delivery_log
            where deleted_at is null and kind = :kind and day between :first and :last group by day
            """)
        .param("kind", kind)
        .param("first", days.first())
        .param("last", days.last())
        .query(
            rs -> {
              daily
                  .days()
                  .put(rs.getObject(1, LocalDate.class), Sums.of(rs.getLong(2), rs.getLong(2)));
            });
    return daily;
  }

  /** The latest first, beginning after one. */
  List<LoggedDelivery> find(
      LocalDate first, LocalDate last, @Nullable String kind, long after, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                where deleted_at is null and day between :first and :last and (:kind::text is null or kind = :kind)
                  and (:after = 0 or (day, id) < (select day, id from delivery_log where id = :after))
                order by day desc, id desc limit :limit
                """)
        .param("first", first)
        .param("last", last)
        .param("kind", kind)
        .param("after", after)
        .param("limit", limit)
        .query(DeliveryLogRepository::delivery)
        .list();
  }

  Optional<LoggedDelivery> find(long id) {
    return jdbc.sql(COLUMNS + "where id = :id and deleted_at is null")
        .param("id", id)
        .query(DeliveryLogRepository::delivery)
        .optional();
  }

  private static LoggedDelivery delivery(ResultSet rs, int row) throws SQLException {
    return new LoggedDelivery(
        rs.getLong("id"),
        rs.getInt("version"),
        rs.getString("kind"),
        rs.getObject("day", LocalDate.class),
        rs.getString("title"),
        rs.getString("link"),
        rs.getString("note"),
        rs.getString("logged_by"),
        Moments.at(rs, "logged_at"));
  }

  long add(Said said, String actor, Instant now) {
    return said(
            """
            insert into delivery_log (kind, day, title, link, note, logged_by, logged_at)
            values (:kind, :day, :title, :link, :note, :actor, :now) returning id
            """,
            said,
            actor,
            now)
        .query(Long.class)
        .single();
  }

  /** Whether it was still the version that is to be changed. */
  boolean change(long id, int version, Said said, String actor, Instant now) {
    return said(
                """
                update delivery_log set version = version + 1, kind = :kind, day = :day, title = :title, link = :link,
                  note = :note, logged_by = :actor, logged_at = :now
                where id = :id and version = :version and deleted_at is null
                """,
                said,
                actor,
                now)
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec said(String sql, Said said, String actor, Instant now) {
    return jdbc.sql(sql)
        .param("kind", said.kind())
        .param("day", said.day())
        .param("title", said.title())
        .param("link", said.link())
        .param("note", said.note())
        .param("actor", actor)
        .param("now", Timestamp.from(now));
  }

  boolean remove(long id, Instant now) {
    return jdbc.sql(
                "update delivery_log set deleted_at = :now where id = :id and deleted_at is null")
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  boolean restore(long id) {
    return jdbc.sql(
                "update delivery_log set deleted_at = null where id = :id and deleted_at is not null")
            .param("id", id)
            .update()
        == 1;
  }

  /** The kinds that were ever logged. */
  List<String> kinds() {
    return jdbc.sql("select distinct kind from delivery_log where deleted_at is null order by 1")
        .query(String.class)
        .list();
  }
}
