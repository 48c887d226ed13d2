package io.leadpact.notification;

import io.leadpact.clock.AlertRaised;
import io.leadpact.identity.People;
import io.leadpact.identity.People.Person;
import io.leadpact.identity.Role;
import io.leadpact.kernel.Moments;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people of warnings and breaches. A warning goes to whoever can still keep the promise: the
 * person who holds the lead, else their team. A breach goes to them and to the heads of the party.
 */
@Service
public class Notices {

  static final int A_PAGE = 50;
  private static final int A_FEW = 6;

  private final JdbcClient jdbc;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notices(JdbcClient jdbc, People people, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** Told again, it tells nobody twice. */
  @Transactional
  public void tell(AlertRaised alert) {
    var receivers = receivers(alert);
    for (var receiver : receivers) {
      jdbc.sql(
              """
              insert into notice (alert, person, told_at) values (:alert, :person, :now)
              on conflict on constraint told_once do nothing
              """)
          .param("alert", alert.alert())
          .param("person", receiver)
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
    events.publishEvent(new NoticesChanged(receivers));
  }

  private List<String> receivers(AlertRaised alert) {
    var heads =
        alert.kind() == AlertRaised.Kind.BREACH
            ? people.with(Role.headOf(alert.party()))
            : List.<Person>of();
    return Stream.concat(holders(alert).stream(), heads.stream())
        .filter(Person::active)
        .map(Person::actor)
        .distinct()
        .toList();
  }

  private List<Person> holders(AlertRaised alert) {
    if (alert.person() != null) {
      return people.find(alert.person()).stream().toList();
    }
    return alert.team() == null
        ? List.of()
        : people.all().stream()
            .filter(p -> p.team().filter(alert.team()::equals).isPresent())
            .toList();
  }

  /** The newest few, for the bell. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<Notice> newest(String person) {
    return page(person, Long.MAX_VALUE, A_FEW);
  }

  /** A page of what a person was told, the newest first, older than the given notice. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<Notice> of(String person, long before) {
    return page(person, before, A_PAGE);
  }

  private List<Notice> page(String person, long before, int limit) {
    return jdbc.sql(
            """
            select n.id, a.kind, a.lead_id as lead, coalesce(l.name, l.company, l.external_id) as lead_name, a.promise,
                a.party, a.person, a.due_at, a.raised_at, a.withdrawn_at, n.read_at
            from notice n join clock_alert a on a.id = n.alert join lead l on l.id = a.lead_id
            where n.person = :person and n.id < :before
            order by n.id desc limit :limit
            """)
        .param("person", person)
        .param("before", before)
        .param("limit", limit)
        .query(new NoticeRow())
        .list();
  }

  /** Who was told of the breaches of these leads' clocks, the first told first. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<Told> ofBreaches(Collection<Long> leads) {
    return jdbc.sql(
            """
            select a.lead_id, a.promise, a.due_at, n.person, n.told_at
            from clock_alert a join notice n on n.alert = a.id
            where a.lead_id = any (:leads) and a.kind = 'BREACH' and a.withdrawn_at is null
            order by n.told_at, n.id
            """)
        .param("leads", leads.toArray(Long[]::new))
        .query(
            (rs, row) ->
                new Told(
                    rs.getLong(1),
                    rs.getString(2),
                    Moments.at(rs, 3),
                    rs.getString(4),
                    Moments.at(rs, 5)))
        .list();
  }

  /** How many a person has not put aside yet, counted up to a hundred. */
  @Transactional(readOnly = true)
  public int unread(String person) {
    return jdbc.sql(
            "select count(*) from (select 1 from notice where person = :person and read_at is null limit 100) counted")
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  /** Puts aside all that a person was told up to that notice. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional
  public void readUpTo(String person, long notice) {
    jdbc.sql(
            "update notice set read_at = :now where person = :person and id <= :notice and read_at is null")
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person)
        .param("notice", notice)
        .update();
    events.publishEvent(NoticesChanged.of(person));
  }
}
