package io.leadpact.clock;

import io.leadpact.clock.AlertRaised.Kind;
import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises the warnings and breaches whose time has come. Any number of instances may sweep at once:
 * each takes rows that no other holds, and the key of an alert lets it be written only once.
 */
@Service
public class Sweep {

  static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Sweep(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** A clock that somebody has to be told of. */
  private record Due(
      long lead,
      String promise,
      int cycle,
      int startSeq,
      Party party,
      @Nullable String team,
      @Nullable String person,
      Instant alertAt,
      Instant dueAt) {

    Kind kind() {
      return alertAt.isBefore(dueAt) ? Kind.WARNING : Kind.BREACH;
    }
  }

  /**
   * Takes up to 500 clocks.
   *
   * @return how many were taken: when it is as many as one takes, there may be more
   */
  @Transactional
  public int once() {
    var now = Milliseconds.of(clock.instant());
    var due = claim(now);
    for (var one : due) {
      raise(one, now);
      next(one);
    }
    return due.size();
  }

  private List<Due> claim(Instant now) {
    return jdbc.sql(
            """
            select lead_id, promise, cycle, start_seq, party, team, person, alert_at, due_at
            from clock where alert_at <= :now
            order by alert_at limit :limit for update skip locked
            """)
        .param("now", Timestamp.from(now))
        .param("limit", AT_ONCE)
        .query(Sweep::due)
        .list();
  }

  private void raise(Due one, Instant now) {
    jdbc.sql(
            """
            insert into clock_alert (lead_id, promise, start_seq, kind, due_at, party, team, person, raised_at)
            values (:lead, :promise, :startSeq, :kind, :dueAt, :party, :team, :person, :now)
            on conflict on constraint alert_once do nothing
            returning id
            """)
        .param("lead", one.lead())
        .param("promise", one.promise())
        .param("startSeq", one.startSeq())
        .param("kind", one.kind().name())
        .param("dueAt", Timestamp.from(one.dueAt()))
        .param("party", one.party().name())
        .param("team", one.team())
        .param("person", one.person())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional()
        .ifPresent(
            id ->
                events.publishEvent(
                    new AlertRaised(
                        id,
                        one.lead(),
                        one.promise(),
                        one.kind(),
                        one.party(),
                        one.team(),
                        one.person(),
                        one.dueAt())));
  }

  /** After the warning comes the breach, after the breach nothing. */
  private void next(Due one) {
    jdbc.sql(
            """
            update clock set alert_at = :next where lead_id = :lead and promise = :promise and cycle = :cycle
            """)
        .param("next", one.kind() == Kind.WARNING ? Timestamp.from(one.dueAt()) : null)
        .param("lead", one.lead())
        .param("promise", one.promise())
        .param("cycle", one.cycle())
        .update();
  }

  private static Due due(ResultSet rs, int row) throws SQLException {
    return new Due(
        rs.getLong(1),
        rs.getString(2),
        rs.getInt(3),
        rs.getInt(4),
        Party.valueOf(rs.getString(5)),
        rs.getString(6),
        rs.getString(7),
        Moments.at(rs, 8),
        Moments.at(rs, 9));
  }
}
