package io.leadpact.notification;

import io.leadpact.handoff.LeadsAssigned;
import io.leadpact.identity.People;
import io.leadpact.identity.People.Person;
import io.leadpact.identity.Role;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Table;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people of the leads that they are given, and of those that are taken from them. A lead that
 * nobody can be given by itself any more is told to the heads of the team's party.
 */
@Service("givenNotices")
public class GivenNotices {

  static final int A_PAGE = 50;
  private static final int A_FEW = 6;

  /** So many at once are told in one sentence. */
  private static final int MANY = 5;

  private static final Table<Line> TABLE =
      new Table<Line>("given_notice")
          .text("person", Line::person)
          .bigint("lead_id", Line::lead)
          .text("kind", Line::kind)
          .text("cause", Line::cause)
          .integer("leads", Line::leads)
          .text("other", Line::other)
          .time("told_at", Line::at);

  private final JdbcClient jdbc;
  private final People people;
  private final Teams teams;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  GivenNotices(
      JdbcClient jdbc, People people, Teams teams, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.teams = teams;
    this.events = events;
    this.clock = clock;
  }

  private record Line(
      String person,
      @Nullable Long lead,
      String kind,
      String cause,
      int leads,
      @Nullable String other,
      Instant at) {

    /** What many leads have in common that were given to somebody at once. */
    private Line ofMany(int leads) {
      return new Line(person, null, kind, cause, leads, other, at);
    }

    private List<String> common() {
      return List.of(person, kind, cause);
    }
  }

  /** Told again, it tells nobody twice. */
  @Transactional
  public void tell(LeadsAssigned assigned) {
    var lines = new ArrayList<Line>();
    assigned.leads().stream()
        .flatMap(this::lines)
        .collect(Collectors.groupingBy(Line::common))
        .values()
        .forEach(
            same -> {
              if (same.size() > MANY) {
                lines.add(same.get(0).ofMany(same.size()));
              } else {
                lines.addAll(same);
              }
            });
    if (!lines.isEmpty()) {
      var rows = TABLE.many(lines);
      var statement = jdbc.sql(rows.insert() + " on conflict on constraint given_once do nothing");
      rows.bind(statement::param);
      statement.update();
      events.publishEvent(new NoticesChanged(lines.stream().map(Line::person).toList()));
    }
  }

  private Stream<Line> lines(LeadsAssigned.One one) {
    var cause = one.cause().name();
    if (one.person() == null) {
      return heads(one.team())
          .map(head -> new Line(head, one.lead(), "STOPPED", cause, 1, null, one.at()));
    }
    var given = new Line(one.person(), one.lead(), "GIVEN", cause, 1, one.previous(), one.at());
    return one.previous() == null || one.previous().equals(one.person())
        ? Stream.of(given)
        : Stream.of(
            given, new Line(one.previous(), one.lead(), "TAKEN", cause, 1, one.person(), one.at()));
  }

  private Stream<String> heads(String team) {
    return teams.find(team).map(Team::party).map(Role::headOf).stream()
        .flatMap(role -> people.with(role).stream())
        .filter(Person::active)
        .map(Person::actor);
  }

  /** The newest few that were not put aside, for the bell. */
  @Transactional(readOnly = true)
  public List<GivenNotice> newest(String person) {
    return read(person, "and n.read_at is null", A_FEW);
  }

  /** The newest page of what a person was told. */
  @Transactional(readOnly = true)
  public List<GivenNotice> of(String person) {
    return read(person, "", A_PAGE);
  }

  private List<GivenNotice> read(String person, String which, int limit) {
    return jdbc.sql(
            """
            select n.id, n.lead_id, coalesce(l.name, l.company, l.external_id) as lead_name, n.kind, n.cause, n.leads,
                n.other, n.told_at, n.read_at
            from given_notice n left join lead l on l.id = n.lead_id
            where n.person = :person %s order by n.id desc limit :limit
            """
                .formatted(which))
        .param("person", person)
        .param("limit", limit)
        .query(
            (row, n) ->
                new GivenNotice(
                    row.getLong(1),
                    person,
                    row.getObject(2, Long.class),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6),
                    row.getString(7),
                    Moments.at(row, 8),
                    Moments.orNull(row, 9)))
        .list();
  }

  /** How many a person has not put aside yet, counted up to a hundred. */
  @Transactional(readOnly = true)
  public int unread(String person) {
    return jdbc.sql(
            "select count(*) from (select 1 from given_notice where person = :person and read_at is null limit 100) counted")
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  /** Puts aside all that a person was told up to that notice. */
  @Transactional
  public void readUpTo(String person, long notice) {
    jdbc.sql(
            "update given_notice set read_at = :now where person = :person and id <= :notice and read_at is null")
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person)
        .param("notice", notice)
        .update();
    events.publishEvent(NoticesChanged.of(person));
  }
}
