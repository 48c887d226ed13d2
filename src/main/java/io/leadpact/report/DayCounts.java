package io.leadpact.report;

import io.leadpact.report.measure.Daily;
import io.leadpact.report.measure.Spans;
import io.leadpact.report.measure.Sums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Puts questions about leads to the database, those that count by the same time in one statement.
 * Leads that became part of another are none.
 */
@Repository
class DayCounts {

  private final JdbcClient jdbc;

  DayCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which question a count answers. */
  private record Asked(Question question, DayCount count) {}

  Map<Question, Daily> of(Collection<? extends Question> questions, Spans days) {
    var together = new LinkedHashMap<String, List<Asked>>();
    int number = 0;
    for (var question : questions) {
      var count = DayCount.of(question, number++);
      together
          .computeIfAbsent(count.at() + count.ofLead(), at -> new ArrayList<>())
          .add(new Asked(question, count));
    }
    var answers = new HashMap<Question, Daily>();
    together.values().forEach(asked -> ask(asked, days, answers));
    return answers;
  }

  private void ask(List<Asked> asked, Spans days, Map<Question, Daily> answers) {
    var first = asked.get(0).count();
    var columns = new StringBuilder();
    var parameters = new HashMap<String, Object>();
    for (var one : asked) {
      columns.append(", ").append(one.count().part()).append(", ").append(one.count().whole());
      parameters.putAll(one.count().parameters());
      answers.put(one.question(), new Daily(new TreeMap<>()));
    }
    jdbc.sql(
            """
            select width_bucket(%1$s, (select :starts::timestamptz[]))%2$s from lead_state s%3$s
            where s.merged_into is null%4$s and %1$s >= :start and %1$s < :end group by 1
            """
                .formatted(
                    first.at(),
                    columns,
                    first.ofLead() ? " join lead l on l.id = s.lead_id" : "",
                    narrowed(first.at())))
        .params(parameters)
        .param("starts", ClockFigures.array(days.starts()))
        .param("start", Timestamp.from(days.start()))
        .param("end", Timestamp.from(days.end()))
        .query((ResultSet rs) -> note(rs, asked, days, answers));
  }

  /** Whatever happened since then happened to leads that something happened to since then. */
  private static String narrowed(String at) {
    return at.equals("s.created_at") ? "" : " and s.last_at >= :start and s.created_at < :end";
  }

  private static void note(
      ResultSet rs, List<Asked> asked, Spans days, Map<Question, Daily> answers)
      throws SQLException {
    var day = days.dates().get(rs.getInt(1) - 1);
    for (int i = 0; i < asked.size(); i++) {
      var sums = new Sums(rs.getBigDecimal(2 * i + 2), rs.getBigDecimal(2 * i + 3));
      var daily = answers.get(asked.get(i).question());
      if (daily != null && !sums.isNothing()) {
        daily.days().put(day, sums);
      }
    }
  }

  /** By channel, empty where it is not known. */
  Map<String, Daily> byChannel(Question.Channels question, Spans days) {
    var counted = DayCount.of(new Question.Reached(question.stage(), question.scope()), 0);
    var channels = new HashMap<String, Daily>();
    jdbc.sql(
            """
            select width_bucket(%1$s, (select :starts::timestamptz[])), coalesce(s.channel, ''), %2$s
            from lead_state s where s.merged_into is null%3$s and %1$s >= :start and %1$s < :end group by 1, 2
            """
                .formatted(counted.at(), counted.whole(), narrowed(counted.at())))
        .params(counted.parameters())
        .param("starts", ClockFigures.array(days.starts()))
        .param("start", Timestamp.from(days.start()))
        .param("end", Timestamp.from(days.end()))
        .query(
            rs -> {
              LocalDate day = days.dates().get(rs.getInt(1) - 1);
              channels
                  .computeIfAbsent(rs.getString(2), channel -> new Daily(new TreeMap<>()))
                  .days()
                  .put(day, Sums.of(rs.getLong(3), rs.getLong(3)));
            });
    return channels;
  }
}
