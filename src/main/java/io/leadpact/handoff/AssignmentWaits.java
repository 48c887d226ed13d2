package io.leadpact.handoff;

import io.leadpact.calendar.Calendars;
import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.kernel.Moments;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long leads wait from being given to somebody until they take them up: the first attempt,
 * verdict or stage after it, whichever comes first.
 */
@Service("assignmentWaits")
public class AssignmentWaits {

  private static final Duration LATELY = Duration.ofDays(30);
  private static final int MOST = 2_000;

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final Clock clock;

  AssignmentWaits(JdbcClient jdbc, Calendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Of one person.
   *
   * @param median milliseconds of their own opening time, nearest rank
   * @param leads how many they took up
   */
  public record Wait(long median, int leads) {}

  private record Taken(String person, Instant given, Instant taken) {}

  /** Of each who took any up in the last thirty days, counted over the newest two thousand. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Map<String, Wait> of(String team) {
    var book = calendars.book();
    return taken(team).stream()
        .collect(
            Collectors.groupingBy(
                Taken::person,
                Collectors.collectingAndThen(
                    Collectors.mapping(one -> spent(book, team, one), Collectors.toList()),
                    AssignmentWaits::wait)));
  }

  private static long spent(CalendarBook book, String team, Taken one) {
    var key = book.choose(Optional.of(one.person()), Optional.of(team), one.given());
    return book.calendar(key).elapsed(one.given(), one.taken(), List.of()).toMillis();
  }

  private static Wait wait(List<Long> spent) {
    var sorted = spent.stream().sorted().toList();
    return new Wait(sorted.get((sorted.size() - 1) / 2), sorted.size());
  }

  private List<Taken> taken(String team) {
    return jdbc.sql(
            """
            select a.person, a.at as given, t.at as taken
            from (select lead_id, person, seq, at from assignment
              where team = :team and outcome = 'ASSIGNED' and seq is not null and at >= :since
              order by at desc limit :most) a
            cross join lateral (
              select e.at, e.type from lead_event e
              where e.lead_id = a.lead_id and e.seq > a.seq
                and e.type in ('ATTEMPTED', 'FEEDBACK', 'STAGE_REACHED', 'GIVEN_TO', 'RETURNED')
                and e.facts ->> 'automatic' is distinct from 'true'
              order by e.seq limit 1) t
            where t.type not in ('GIVEN_TO', 'RETURNED')
            """)
        .param("team", team)
        .param("since", Timestamp.from(clock.instant().minus(LATELY)))
        .param("most", MOST)
        .query((row, n) -> new Taken(row.getString(1), Moments.at(row, 2), Moments.at(row, 3)))
        .list();
  }
}
