package io.leadpact.report;

import io.leadpact.agreement.terms.Scope;
import io.leadpact.report.measure.Daily;
import io.leadpact.report.measure.Spans;
import io.leadpact.report.measure.Sums;
import java.sql.Timestamp;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How soon attempts and verdicts that a person writes down are in the journal. */
@Repository
class EntryCounts {

  private final JdbcClient jdbc;

  EntryCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** On the day for which each was written down; those that were taken back are none. */
  Daily of(Question.Entered question, Spans days) {
    var counted = DayCount.scope(question.scope());
    var leads =
        question.scope().equals(Scope.ALL)
            ? ""
            : " join lead_state s on s.lead_id = e.lead_id join lead l on l.id = e.lead_id";
    var daily = new Daily(new TreeMap<>());
    jdbc.sql(
            """
            select width_bucket(e.at, (select :starts::timestamptz[])), count(*),
                   count(*) filter (where e.recorded_at <= e.at + :lag * interval '1 second')
            from lead_event e%s
            where e.type in ('ATTEMPTED', 'FEEDBACK') and e.actor like 'user:%%' and coalesce(e.facts ->> 'automatic', 'false') <> 'true'
              and e.at >= :start and e.at < :end and %s
              and not exists (select from lead_event c where c.lead_id = e.lead_id and c.type = 'CORRECTED'
                and c.facts ->> 'seq' = e.seq::text and c.facts ->> 'void' = 'true')
            group by 1
            """
                .formatted(leads, counted.which()))
        .params(counted.parameters())
        .param("lag", question.lag().toSeconds())
        .param("starts", ClockFigures.array(days.starts()))
        .param("start", Timestamp.from(days.start()))
        .param("end", Timestamp.from(days.end()))
        .query(
            rs -> {
              daily
                  .days()
                  .put(days.dates().get(rs.getInt(1) - 1), Sums.of(rs.getLong(3), rs.getLong(2)));
            });
    return daily;
  }
}
