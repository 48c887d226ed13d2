package io.leadpact.demo;

import io.leadpact.kernel.Moments;
import io.leadpact.lead.LeadId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leads of the made-up year with which something can still be shown. */
@Repository
class DemoFinds {

  private final JdbcClient jdbc;

  DemoFinds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A lead that somebody holds.
   *
   * @param person as the journal names them
   */
  record Held(long id, String person) {

    LeadId lead() {
      return new LeadId(id);
    }
  }

  /** Open at that stage with somebody of that team, where something happened last first. */
  List<Held> open(String stage, String team, int most) {
    return jdbc.sql(
            """
            select lead_id as id, person from lead_state
            where stage = :stage and team = :team and person is not null and outcome is null
            order by last_at desc, lead_id limit :most
            """)
        .param("stage", stage)
        .param("team", team)
        .param("most", most)
        .query(Held.class)
        .list();
  }

  /** Lost for a reason that passes, before that time. */
  List<LeadId> lostTooEarly(Instant before, int most) {
    return jdbc.sql(
            """
            select s.lead_id from lead_state s join lead l on l.id = s.lead_id
            where s.outcome = 'LOST' and s.sql_at is not null and s.last_at < :before and l.email is not null
            order by s.last_at desc, s.lead_id limit :most
            """)
        .param("before", Timestamp.from(before))
        .param("most", most)
        .query((row, number) -> new LeadId(row.getLong(1)))
        .list();
  }

  /** A lead that came by a campaign and is still open. */
  record Came(String name, String email, @Nullable String company, Instant at) {}

  /** Those of a campaign that are open still, the newest first. */
  List<Came> by(String campaign, int most) {
    return jdbc.sql(
            """
            select l.name, l.email, l.company, s.created_at from lead l join lead_state s on s.lead_id = l.id
            where l.campaign = :campaign and s.outcome is null and l.email is not null
            order by s.created_at desc, l.id limit :most
            """)
        .param("campaign", campaign)
        .param("most", most)
        .query(
            (row, number) ->
                new Came(row.getString(1), row.getString(2), row.getString(3), Moments.at(row, 4)))
        .list();
  }
}
