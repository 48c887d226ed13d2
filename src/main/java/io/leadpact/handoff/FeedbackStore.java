package io.leadpact.handoff;

import static java.util.stream.Collectors.joining;

import io.leadpact.kernel.Table;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the feedback on each lead, one line for each. */
@Repository
class FeedbackStore {

  private static final Table<Line> TABLE =
      new Table<Line>("feedback")
          .bigint("lead_id", Line::lead)
          .time("given_at", line -> line.fact().givenAt())
          .read("day", "date", Line::day, LocalDate::toString)
          .text("source", Line::source)
          .text("channel", line -> line.fact().channel())
          .text("campaign", line -> line.fact().campaign())
          .text("rule", Line::rule)
          .text("rep", line -> line.fact().rep() == null ? "" : line.fact().rep())
          .text("team", line -> line.fact().team())
          .text("verdict", line -> line.fact().verdict())
          .time("verdict_at", line -> line.fact().verdictAt())
          .text("reason", line -> line.fact().reason())
          .text("criterion", line -> line.fact().criterion())
          .text("quality", line -> line.fact().quality())
          .read("valuable", "boolean", line -> line.fact().valuable(), String::valueOf)
          .text("lost_reason", line -> line.fact().lostReason())
          .text("outcome", line -> line.fact().outcome())
          .read("returned", "boolean", line -> line.fact().returned(), String::valueOf)
          .read("owed", "boolean", line -> line.fact().owed(), String::valueOf);

  private static final List<String> COLUMNS =
      List.of(
          "given_at",
          "day",
          "source",
          "channel",
          "campaign",
          "rule",
          "rep",
          "team",
          "verdict",
          "verdict_at",
          "reason",
          "criterion",
          "quality",
          "valuable",
          "lost_reason",
          "outcome",
          "returned",
          "owed");

  private final JdbcClient jdbc;

  FeedbackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A lead with what is known of it beside its journal.
   *
   * @param rule what made it an MQL
   */
  record Line(long lead, FeedbackFact fact, LocalDate day, String source, String rule) {

    static Line of(long lead, FeedbackFact fact, ZoneId zone, String source, String rule) {
      return new Line(lead, fact, LocalDate.ofInstant(fact.givenAt(), zone), source, rule);
    }
  }

  void write(List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var rows = TABLE.many(lines);
    // A column of which no row says anything is not inserted: then it becomes empty.
    var sets =
        COLUMNS.stream().map(column -> column + " = excluded." + column).collect(joining(", "));
    var statement =
        jdbc.sql(
            rows.insert()
                + " on conflict (lead_id) do update set "
                + sets
                + " where row(feedback.*) is distinct from row(excluded.*)");
    rows.bind(statement::param);
    statement.update();
  }

  /** Sales never had these after all. */
  void remove(Collection<Long> leads) {
    if (!leads.isEmpty()) {
      jdbc.sql("delete from feedback where lead_id = any (:leads)")
          .param("leads", leads.toArray(Long[]::new))
          .update();
    }
  }

  /** From which system each lead came. */
  Map<Long, String> sources(Collection<Long> leads) {
    return texts("select id, source from lead where id = any (:leads)", leads);
  }

  /** By which version of the rules each qualified first, where it did. */
  Map<Long, String> rules(Collection<Long> leads) {
    return texts(
        """
        select distinct on (lead_id) lead_id, version::text from lead_score_change
        where lead_id = any (:leads) and qualifies order by lead_id, id
        """,
        leads);
  }

  private Map<Long, String> texts(String sql, Collection<Long> leads) {
    var texts = new HashMap<Long, String>();
    jdbc.sql(sql)
        .param("leads", leads.toArray(Long[]::new))
        .query(
            rs -> {
              texts.put(rs.getLong(1), rs.getString(2));
            });
    return texts;
  }

  /** False where that person was reminded on that day already. */
  boolean remind(String person, LocalDate day, String by, Instant now) {
    return jdbc.sql(
                """
                insert into feedback_reminder (person, day, reminded_by, at) values (:person, :day, :by, :now)
                on conflict do nothing
                """)
            .param("person", person)
            .param("day", day)
            .param("by", by)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
