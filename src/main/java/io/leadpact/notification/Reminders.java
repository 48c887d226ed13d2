package io.leadpact.notification;

import io.leadpact.agreement.ReviewDue;
import io.leadpact.identity.People;
import io.leadpact.identity.Role;
import io.leadpact.kernel.Moments;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds both heads and the directors of reviews: each of them once before, and on the day. */
@Service
public class Reminders {

  private final JdbcClient jdbc;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reminders(JdbcClient jdbc, People people, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** Told again, it tells nobody twice. What was told before the day is then of no use any more. */
  @Transactional
  public void tell(ReviewDue review) {
    var receivers = receivers();
    for (var person : receivers) {
      jdbc.sql(
              """
              insert into reminder (person, version, due, whole, on_the_day, told_at)
              values (:person, :version, :due, :whole, :today, :now)
              on conflict on constraint reminded_once do nothing
              """)
          .param("person", person)
          .param("version", review.version())
          .param("due", review.due())
          .param("whole", review.whole())
          .param("today", review.today())
          .param("now", Timestamp.from(clock.instant()))
          .update();
      if (review.today()) {
        putAside(person, review.version(), review.due());
      }
    }
    events.publishEvent(new NoticesChanged(receivers));
  }

  private void putAside(String person, int version, LocalDate due) {
    jdbc.sql(
            """
            update reminder set read_at = :now
            where person = :person and version = :version and due = :due
              and not on_the_day and read_at is null
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person)
        .param("version", version)
        .param("due", due)
        .update();
  }

  private List<String> receivers() {
    return Stream.of(Role.HEAD_OF_MARKETING, Role.HEAD_OF_SALES, Role.DIRECTOR)
        .flatMap(role -> people.with(role).stream())
        .filter(People.Person::active)
        .map(People.Person::actor)
        .distinct()
        .toList();
  }

  /** What a person has not put aside yet, the newest first. */
  @Transactional(readOnly = true)
  public List<Reminder> unread(String person) {
    return jdbc.sql(
            """
            select id, version, due, whole, on_the_day, told_at
            from reminder where person = :person and read_at is null order by id desc
            """)
        .param("person", person)
        .query(
            (rs, row) ->
                new Reminder(
                    rs.getLong(1),
                    rs.getInt(2),
                    rs.getObject(3, LocalDate.class),
                    rs.getBoolean(4),
                    rs.getBoolean(5),
                    Moments.at(rs, 6)))
        .list();
  }

  /** Puts one of one's own reminders aside. */
  @Transactional
  public void read(String person, long reminder) {
    jdbc.sql("update reminder set read_at = :now where id = :id and person = :person")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", reminder)
        .param("person", person)
        .update();
    events.publishEvent(NoticesChanged.of(person));
  }
}
