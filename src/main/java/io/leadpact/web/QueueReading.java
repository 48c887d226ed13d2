package io.leadpact.web;

import io.leadpact.calendar.time.Interval;
import io.leadpact.handoff.Queue;
import io.leadpact.handoff.QueueGroup;
import io.leadpact.handoff.QueueLine;
import io.leadpact.handoff.QueueScope;
import io.leadpact.identity.Permission;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.lead.LeadId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what the page of the queue shows. */
@Service
class QueueReading {

  private static final int ROWS = 40;
  private static final int TO_TAKE = 5;
  private static final Duration AHEAD = Duration.ofDays(14);
  private static final Set<Role> WORKERS = EnumSet.of(Role.SDR, Role.SALES_REP);

  private final Queue queue;
  private final LeadReading leads;
  private final QueueRows rows;
  private final RulesOfRequest rules;
  private final Reader reader;
  private final Clock clock;

  QueueReading(
      Queue queue,
      LeadReading leads,
      QueueRows rows,
      RulesOfRequest rules,
      Reader reader,
      Clock clock) {
    this.queue = queue;
    this.leads = leads;
    this.rows = rows;
    this.rules = rules;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * @param lead which is open; null: the first
   * @param cursor null: from the beginning
   */
  QueueView read(@Nullable String of, @Nullable Long lead, @Nullable String cursor, SignedIn user) {
    var scope = scope(of, user);
    var page = queue.page(scope, reader.zone(), cursor, ROWS);
    var open =
        lead != null ? lead : page.lines().stream().map(QueueLine::lead).findFirst().orElse(null);
    var address = new QueueAddress(scope.key(), cursor);
    return new QueueView(
        scope.key(),
        live(scope, user),
        desk(scope, user),
        groups(page.lines(), address, open),
        page.next() == null ? null : new QueueAddress(scope.key(), page.next()).text(null),
        cursor == null ? null : new QueueAddress(scope.key(), null).text(null),
        toTake(user),
        open == null ? null : leads.glance(new LeadId(open)));
  }

  /** Those who work leads begin with their own, others with everybody's. */
  QueueScope scope(@Nullable String of, SignedIn user) {
    boolean worker = user.roles().stream().anyMatch(WORKERS::contains);
    return QueueScope.read(of == null && !worker ? QueueScope.ALL : of, user);
  }

  /** What has to change for the list to be otherwise, as open pages are told of it. */
  private static String live(QueueScope scope, SignedIn user) {
    var live = new ArrayList<String>();
    if (scope.person() != null) {
      live.add("of:" + scope.person());
    } else {
      live.add(scope.team() != null ? "team:" + scope.team() : "leads");
    }
    if (mayTake(user)) {
      live.add("free:" + user.team());
    }
    return String.join(" ", live);
  }

  private List<QueueView.Row> toTake(SignedIn user) {
    if (!mayTake(user)) {
      return List.of();
    }
    return queue.toTake(user.ofTeam().orElseThrow(), reader.zone(), TO_TAKE).stream()
        .map(line -> rows.row(line, "/leads/" + line.lead(), 0, false))
        .toList();
  }

  private static boolean mayTake(SignedIn user) {
    return user.team() != null && user.may(Permission.WORK_LEADS);
  }

  private List<QueueView.Group> groups(
      List<QueueLine> lines, QueueAddress address, @Nullable Long open) {
    var groups = new EnumMap<QueueGroup, List<QueueView.Row>>(QueueGroup.class);
    int place = 0;
    for (var line : lines) {
      place++;
      boolean current = open != null && open == line.lead();
      groups
          .computeIfAbsent(line.group(), group -> new ArrayList<>())
          .add(rows.row(line, address.text(line.lead()), place, current));
    }
    return groups.entrySet().stream()
        .map(group -> new QueueView.Group(group.getKey(), group.getValue()))
        .toList();
  }

  private QueueView.Desk desk(QueueScope scope, SignedIn user) {
    var now = clock.instant();
    var book = rules.calendars();
    var calendar = book.calendar(book.choose(Optional.of(user.actor()), user.ofTeam(), now));
    var opening = calendar.openings(now, now.plus(AHEAD)).stream().findFirst();
    var open = opening.filter(one -> !one.from().isAfter(now));
    var scopes = new ArrayList<>(List.of(QueueScope.ME));
    user.ofTeam().ifPresent(team -> scopes.add(QueueScope.TEAM));
    scopes.add(QueueScope.ALL);
    return new QueueView.Desk(
        user.name(),
        scope.key().equals(QueueScope.ME) ? queue.held(user.actor()) : null,
        user.ofTeam().flatMap(team -> queue.capacity(user.actor(), team)).orElse(null),
        open.isPresent() ? null : opening.map(Interval::from).orElse(null),
        open.map(Interval::to).filter(closes -> closes.isBefore(now.plus(AHEAD))).orElse(null),
        calendar.zone().getId(),
        scopes,
        mayTake(user));
  }
}
