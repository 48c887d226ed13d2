package io.leadpact.context;

import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Table;
import io.leadpact.lead.Survivors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads activities. */
@Repository
class ActivityStore {

  private static final Table<Row> TABLE =
      new Table<Row>("activity")
          .bigint("id", Row::id)
          .bigint("lead_id", row -> row.said().lead())
          .text("visitor", row -> row.said().visitor())
          .text("kind", row -> row.said().activity().kind().name())
          .time("at", row -> row.said().activity().at())
          .time("recorded_at", Row::recordedAt)
          .text("source", row -> row.said().source())
          .text("external_id", row -> row.said().externalId())
          .text("page", row -> row.said().activity().page())
          .text("title", row -> row.said().activity().title())
          .integer("seconds", row -> row.said().activity().seconds())
          .read("pricing", "boolean", row -> row.said().activity().pricing(), String::valueOf)
          .text("item", row -> row.said().activity().item())
          .integer("minutes", row -> row.said().activity().minutes());

  private final JdbcClient jdbc;

  ActivityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(long id, NewActivity said, Instant recordedAt) {}

  /** By what a source knows an activity. */
  record Key(String source, @Nullable String externalId) {

    static Key of(NewActivity activity) {
      return new Key(activity.source(), activity.externalId());
    }
  }

  /** Writes those that are new; answers with the id of each, null where it was known already. */
  List<@Nullable Long> insert(List<NewActivity> activities, Instant now) {
    var ids = nextIds(activities.size());
    var rows = new ArrayList<Row>();
    for (int i = 0; i < activities.size(); i++) {
      rows.add(new Row(ids.get(i), activities.get(i), now));
    }
    var table = TABLE.many(rows);
    var statement =
        jdbc.sql(
            table.insert()
                + " on conflict (source, external_id) where external_id is not null do nothing"
                + " returning id");
    table.bind(statement::param);
    var written = new HashSet<>(statement.query(Long.class).list());
    var answers = new ArrayList<@Nullable Long>();
    ids.forEach(id -> answers.add(written.contains(id) ? id : null));
    return answers;
  }

  private List<Long> nextIds(int count) {
    return jdbc.sql(
            "select nextval(pg_get_serial_sequence('activity', 'id'))"
                + " from generate_series(1, :count)")
        .param("count", count)
        .query(Long.class)
        .list();
  }

  /** The ids of those that were written before, by what their sources know them. */
  Map<Key, Long> known(List<NewActivity> activities) {
    var known = new HashMap<Key, Long>();
    if (!activities.isEmpty()) {
      jdbc.sql(
              """
              select a.source, a.external_id, a.id from unnest(:sources, :ids) as k (source, id)
              join activity a on a.source = k.source and a.external_id = k.id
              """)
          .param("sources", activities.stream().map(NewActivity::source).toArray(String[]::new))
          .param("ids", activities.stream().map(NewActivity::externalId).toArray(String[]::new))
          .query(
              row -> {
                known.put(new Key(row.getString(1), row.getString(2)), row.getLong(3));
              });
    }
    return known;
  }

  /** The newest of each lead and of all that became part of it, at most so many of each. */
  List<RecordedActivity> newest(Collection<Long> leads, int most) {
    return jdbc.sql(
            """
            select l.id as whose, a.* from unnest(:leads) as l (id) cross join lateral (
              select * from activity
              where lead_id = any (array(%s))
              order by at desc, id desc limit :most) a
            order by l.id, a.at desc, a.id desc
            """
                .formatted(Survivors.parts("l.id")))
        .param("leads", leads.toArray(Long[]::new))
        .param("most", most)
        .query(ActivityStore::read)
        .list();
  }

  /**
   * Those of a lead, and of all that became part of it, behind a place in its list, the newest
   * first.
   */
  List<RecordedActivity> page(long lead, @Nullable ActivityCursor behind, int limit) {
    return jdbc.sql(
            """
            select :lead as whose, activity.* from activity
            where lead_id = any (array(%s))
              and (at, id) < (:at, :id)
            order by at desc, id desc limit :limit
            """
                .formatted(Survivors.parts(":lead")))
        .param("lead", lead)
        .param("at", Timestamp.from(behind == null ? ActivityCursor.FUTURE : behind.at()))
        .param("id", behind == null ? Long.MAX_VALUE : behind.id())
        .param("limit", limit)
        .query(ActivityStore::read)
        .list();
  }

  /**
   * Writes what a visitor did, or for how long by now, and answers with the lead that they said
   * they are, if that is known and anything was new.
   */
  Optional<Long> look(String visitor, NewActivity look, Instant now) {
    var said = look.activity();
    return jdbc.sql(
            """
            insert into activity as a
              (lead_id, visitor, kind, at, recorded_at, source, external_id, page, title, seconds, pricing, item)
            values (
              (select lead_id from visitor where id = :visitor),
              :visitor, :kind, :at, :now, :source, :id, :page, :title, :seconds, :pricing, :item)
            on conflict (source, external_id) where external_id is not null do update set seconds = excluded.seconds
              where a.visitor = excluded.visitor and coalesce(a.seconds, 0) < excluded.seconds
            returning coalesce(lead_id, 0)
            """)
        .param("visitor", visitor)
        .param("kind", said.kind().name())
        .param("at", Timestamp.from(said.at()))
        .param("now", Timestamp.from(now))
        .param("source", look.source())
        .param("id", look.externalId())
        .param("page", said.page())
        .param("title", said.title())
        .param("seconds", said.seconds())
        .param("pricing", said.pricing())
        .param("item", said.item())
        .query(Long.class)
        .optional()
        .filter(lead -> lead > 0);
  }

  /** Makes a lead's what a visitor did; answers with the kinds of what was nobody's before. */
  Set<ActivityKind> give(String visitor, long lead) {
    return Set.copyOf(
        jdbc.sql(
                """
                with given as (
                  update activity set lead_id = :lead where visitor = :visitor and lead_id is null returning kind)
                select distinct kind from given
                """)
            .param("lead", lead)
            .param("visitor", visitor)
            .query((row, n) -> ActivityKind.valueOf(row.getString(1)))
            .list());
  }

  private static RecordedActivity read(ResultSet row, int n) throws SQLException {
    return new RecordedActivity(
        row.getLong("id"),
        row.getLong("whose"),
        new Activity(
            ActivityKind.valueOf(row.getString("kind")),
            Moments.at(row, "at"),
            row.getString("page"),
            row.getString("title"),
            row.getObject("seconds", Integer.class),
            row.getBoolean("pricing"),
            row.getString("item"),
            row.getObject("minutes", Integer.class)),
        Moments.at(row, "recorded_at"),
        row.getString("source"),
        row.getString("external_id"));
  }
}
