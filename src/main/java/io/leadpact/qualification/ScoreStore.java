package io.leadpact.qualification;

import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Table;
import io.leadpact.qualification.Rated.Before;
import io.leadpact.qualification.Rated.Subject;
import io.leadpact.qualification.scoring.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads leads to be scored and writes what they came to, many in one statement. */
@Repository
class ScoreStore {

  private final JdbcClient jdbc;

  ScoreStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A lead, and what it came to before. */
  record Found(Subject lead, @Nullable Before before) {}

  /** What is written of a lead. */
  record Line(Rated rated, int version, Instant at) {}

  /** What is written where it moved: the moves as JSON. */
  record Change(Rated rated, int version, Instant at, String moved) {}

  private static final Table<Line> SCORES =
      new Table<Line>("lead_score")
          .bigint("lead_id", line -> line.rated().lead().id())
          .integer("version", Line::version)
          .integer("score", line -> line.rated().score().total())
          .integer("fit", line -> line.rated().score().fit())
          .integer("interest", line -> line.rated().score().interest())
          .read("qualifies", "boolean", line -> line.rated().qualifies(), String::valueOf)
          .time("at", Line::at)
          .integer("acts", line -> line.rated().acts().size())
          .time("changes_at", line -> line.rated().again(line.at()))
          .read("why", "jsonb", line -> line.rated().score(), ScoreText::write);

  private static final Table<Change> CHANGES =
      new Table<Change>("lead_score_change")
          .bigint("lead_id", change -> change.rated().lead().id())
          .time("at", Change::at)
          .integer("version", Change::version)
          .integer("fit", change -> change.rated().score().fit())
          .integer("interest", change -> change.rated().score().interest())
          .read("qualifies", "boolean", change -> change.rated().qualifies(), String::valueOf)
          .read("moved", "jsonb", Change::moved, text -> text);

  /** Nobody writes to these leads until the transaction ends. */
  void hold(Collection<Long> leads) {
    jdbc.sql(
            """
            select count(*) from (select from lead_state where lead_id = any (:leads) order by lead_id
              for no key update) held
            """)
        .param("leads", leads.toArray(Long[]::new))
        .query(Long.class)
        .single();
  }

  /** As they stand, in the order of their ids; whoever scores them holds them. */
  List<Found> read(Collection<Long> leads) {
    return jdbc.sql(
            """
            select l.id, l.title, l.industry, l.employees, l.region, l.segment, l.channel,
              s.created_at, s.outcome, o.version, o.fit, o.interest, o.qualifies, o.acts,
              o.changes_at, o.why::text why
            from lead_state s
            join lead l on l.id = s.lead_id
            left join lead_score o on o.lead_id = s.lead_id
            where s.lead_id = any (:leads)
            order by l.id
            """)
        .param("leads", leads.toArray(Long[]::new))
        .query(ScoreStore::found)
        .list();
  }

  private static Found found(ResultSet row, int ignored) throws SQLException {
    var lead =
        new Subject(
            row.getLong("id"),
            profile(row),
            Moments.at(row, "created_at"),
            row.getString("outcome"));
    int version = row.getInt("version");
    return new Found(lead, version == 0 ? null : before(row, version));
  }

  static Profile profile(ResultSet row) throws SQLException {
    return new Profile(
        row.getString("title"),
        null,
        row.getString("industry"),
        row.getObject("employees", Integer.class),
        row.getString("region"),
        row.getString("segment"),
        row.getString("channel"));
  }

  private static Before before(ResultSet row, int version) throws SQLException {
    return new Before(
        version,
        row.getInt("fit"),
        row.getInt("interest"),
        row.getBoolean("qualifies"),
        row.getInt("acts"),
        Moments.orNull(row, "changes_at"),
        row.getString("why"));
  }

  void write(List<Line> lines) {
    if (!lines.isEmpty()) {
      var rows = SCORES.many(lines);
      var statement =
          jdbc.sql(
              rows.insert()
                  + """
                   on conflict (lead_id) do update set version = excluded.version, score = excluded.score,
                    fit = excluded.fit, interest = excluded.interest, qualifies = excluded.qualifies,
                    at = excluded.at, acts = excluded.acts, changes_at = excluded.changes_at, why = excluded.why
                  """);
      rows.bind(statement::param);
      statement.update();
    }
  }

  void note(List<Change> changes) {
    if (!changes.isEmpty()) {
      var rows = CHANGES.many(changes);
      var statement = jdbc.sql(rows.insert());
      rows.bind(statement::param);
      statement.update();
    }
  }
}
