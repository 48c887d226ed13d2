package io.leadpact.handoff;

import io.leadpact.identity.Companies;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the feedback on leads to the days of another zone when the company has moved, some leads at
 * a time; their sums follow by themselves.
 */
@Component
class FeedbackDays {

  static final int AT_ONCE = 5_000;

  private final JdbcClient jdbc;
  private final Companies companies;

  FeedbackDays(JdbcClient jdbc, Companies companies) {
    this.jdbc = jdbc;
    this.companies = companies;
  }

  /**
   * Somebody may write in the old zone while this goes on: it ends when a walk along all leads
   * finds none to move.
   */
  void follow() {
    var company = companies.find();
    if (company.isPresent()) {
      var zone = company.get().zone().getId();
      if (!isKept(zone) && move(zone) == 0) {
        keep(zone);
      }
    }
  }

  private boolean isKept(String zone) {
    return jdbc.sql("select exists (select from feedback_zone where zone = :zone)")
        .param("zone", zone)
        .query(Boolean.class)
        .single();
  }

  private void keep(String zone) {
    jdbc.sql(
            "insert into feedback_zone (zone) values (:zone) on conflict (one) do update set zone = excluded.zone")
        .param("zone", zone)
        .update();
  }

  private int move(String zone) {
    int moved = 0;
    for (var step = step(zone, 0); step.last() > 0; step = step(zone, step.last())) {
      moved += step.moved();
    }
    return moved;
  }

  /**
   * A stretch of leads.
   *
   * @param last of them; 0 where there was none
   */
  private record Step(long last, int moved) {

    static Step read(ResultSet row, int ignored) throws SQLException {
      return new Step(row.getLong(1), row.getInt(2));
    }
  }

  private Step step(String zone, long after) {
    return jdbc.sql(
            """
            with some_leads as (select lead_id from feedback where lead_id > :after order by lead_id limit :most),
              moved as (
                update feedback f set day = (f.given_at at time zone :zone)::date from some_leads s
                where s.lead_id = f.lead_id and f.day <> (f.given_at at time zone :zone)::date
                returning 1)
            select coalesce(max(lead_id), 0), (select count(*) from moved) from some_leads
            """)
        .param("after", after)
        .param("most", AT_ONCE)
        .param("zone", zone)
        .query(Step::read)
        .single();
  }
}
