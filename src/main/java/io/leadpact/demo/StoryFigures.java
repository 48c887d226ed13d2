package io.leadpact.demo;

import io.leadpact.demo.story.Campaign;
import io.leadpact.kernel.Moments;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What the story says, counted in what is stored. */
@Repository
class StoryFigures {

  private static final String FIRST_CONTACT = "mql_first_contact";

  private final JdbcClient jdbc;

  StoryFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When the company was made up: the story is told from that day. */
  Optional<Instant> loadedAt() {
    return jdbc.sql(
            "select at from audit_entry where action = 'demo.loaded' order by id desc limit 1")
        .query((row, n) -> Moments.at(row, 1))
        .optional();
  }

  /** SQLs of the leads of the raffle, or of all others. */
  Share ofRaffle(boolean raffle) {
    return share(
        jdbc.sql(
                """
                select count(s.sql_at), count(*) from lead l join lead_state s on s.lead_id = l.id
                where (coalesce(l.campaign, '') = :campaign) = :raffle and s.merged_into is null
                """)
            .param("campaign", Campaign.WIN_A_TABLET.key())
            .param("raffle", raffle));
  }

  /** First contacts with MQLs in time, of those that began in a month. */
  Share contacted(YearMonth month, ZoneId zone, Instant now) {
    return share(
        between(
                month,
                zone,
                """
            select count(*) filter (where state = 'MET'), count(*) from clock
            where promise = :promise and started_at >= :from and started_at < :to
              and (state in ('MET', 'BREACHED') or (state = 'RUNNING' and due_at <= :now))
            """)
            .param("promise", FIRST_CONTACT)
            .param("now", Timestamp.from(now)));
  }

  /** The same of one person, or of all others. */
  Share contacted(YearMonth month, ZoneId zone, String person, boolean others) {
    return share(
        between(
                month,
                zone,
                """
            select count(*) filter (where state = 'MET'), count(*) from clock
            where promise = :promise and started_at >= :from and started_at < :to
              and state in ('MET', 'BREACHED') and (person <> :person) = :others
            """)
            .param("promise", FIRST_CONTACT)
            .param("person", person)
            .param("others", others));
  }

  /**
   * The median of the business time to the first contact, in milliseconds; 0 where there is none.
   */
  long medianOf(String person, boolean others) {
    return jdbc.sql(
            """
            select coalesce(percentile_disc(0.5) within group (order by spent_ms), 0) from clock
            where promise = :promise and stop_seq is not null and (person <> :person) = :others
            """)
        .param("promise", FIRST_CONTACT)
        .param("person", person)
        .param("others", others)
        .query(Long.class)
        .single();
  }

  long mqls(YearMonth month, ZoneId zone) {
    return between(
            month,
            zone,
            "select count(*) from lead_state where mql_at >= :from and mql_at < :to and merged_into is null")
        .query(Long.class)
        .single();
  }

  /** SQLs of the MQLs of a time, those of the raffle not counted. */
  Share conversion(Instant from, Instant to) {
    return share(
        jdbc.sql(
                """
                select count(s.sql_at), count(*) from lead_state s join lead l on l.id = s.lead_id
                where s.mql_at >= :from and s.mql_at < :to and coalesce(l.campaign, '') <> :campaign
                """)
            .param("from", Timestamp.from(from))
            .param("to", Timestamp.from(to))
            .param("campaign", Campaign.WIN_A_TABLET.key()));
  }

  /** SQLs of the MQLs that were first contacted after so many minutes of business time. */
  Share contactedWithin(long fromMinutes, long toMinutes) {
    return share(
        jdbc.sql(
                """
                select count(s.sql_at), count(*) from clock c
                join lead_state s on s.lead_id = c.lead_id join lead l on l.id = c.lead_id
                where c.promise = :promise and c.cycle = 1 and c.stop_seq is not null
                  and c.spent_ms >= :from * 60000 and c.spent_ms < :to * 60000
                  and coalesce(l.campaign, '') <> :campaign
                """)
            .param("promise", FIRST_CONTACT)
            .param("from", fromMinutes)
            .param("to", toMinutes)
            .param("campaign", Campaign.WIN_A_TABLET.key()));
  }

  /** Met first contacts of a month of which one heard more than ten days later. */
  long handedIn(YearMonth month, ZoneId zone) {
    return between(
            month,
            zone,
            """
            select count(*) from clock c
            join lead_event e on e.lead_id = c.lead_id and e.seq = c.stop_seq
            where c.promise = :promise and c.started_at >= :from and c.started_at < :to
              and c.state = 'MET' and e.recorded_at > e.at + interval '10 days'
            """)
        .param("promise", FIRST_CONTACT)
        .query(Long.class)
        .single();
  }

  long cameIn(Instant from, Instant to) {
    return jdbc.sql(
            "select count(*) from lead_state where created_at >= :from and created_at < :to")
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query(Long.class)
        .single();
  }

  Optional<Long> cameAgain() {
    return lead(
        "select lead_id from clock where promise = 'mql_first_contact' and cycle = 2 order by started_at desc limit 1");
  }

  Optional<Long> merged() {
    return lead(
        "select lead_id from lead_state where merged_into is not null order by created_at desc limit 1");
  }

  /** The lead to which such an entry was written last. */
  Optional<Long> lastWith(String type) {
    return jdbc.sql("select lead_id from lead_event where type = :type order by at desc limit 1")
        .param("type", type)
        .query(Long.class)
        .optional();
  }

  private Optional<Long> lead(String sql) {
    return jdbc.sql(sql).query(Long.class).optional();
  }

  /** The actor of somebody of the company. */
  Optional<String> actor(DemoPerson person) {
    return jdbc.sql("select 'user:' || id from app_user where email = :email")
        .param("email", person.email())
        .query(String.class)
        .optional();
  }

  private StatementSpec between(YearMonth month, ZoneId zone, String sql) {
    return jdbc.sql(sql)
        .param("from", Timestamp.from(month.atDay(1).atStartOfDay(zone).toInstant()))
        .param("to", Timestamp.from(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()));
  }

  private static Share share(StatementSpec query) {
    return query.query((row, n) -> new Share(row.getLong(1), row.getLong(2))).single();
  }
}
