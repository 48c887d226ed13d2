package io.leadpact.handoff;

import io.leadpact.clock.Clocks;
import io.leadpact.lead.LeadId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due next on whose leads. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('SEE_LEADS')")
public class Queue {

  public static final int MOST = 200;

  private final QueueRepository repository;
  private final Clocks clocks;
  private final Cadences cadences;
  private final RoomToTake room;
  private final Clock clock;

  Queue(
      QueueRepository repository, Clocks clocks, Cadences cadences, RoomToTake room, Clock clock) {
    this.repository = repository;
    this.clocks = clocks;
    this.cadences = cadences;
    this.room = room;
    this.clock = clock;
  }

  /**
   * @param zone in which the reader's day ends
   * @param cursor null: from the beginning
   */
  public QueuePage page(QueueScope scope, ZoneId zone, @Nullable String cursor, int limit) {
    int most = Math.max(1, Math.min(MOST, limit));
    var rows = repository.rows(scope, QueuePlace.read(cursor), most + 1);
    boolean more = rows.size() > most;
    var shown = more ? rows.subList(0, most) : rows;
    var next = more ? shown.get(most - 1).place().toString() : null;
    return new QueuePage(lines(shown, zone), next);
  }

  /** Leads of a team that nobody has taken yet, what is due soonest first. */
  public List<QueueLine> toTake(String team, ZoneId zone, int limit) {
    return lines(repository.toTake(team, limit), zone);
  }

  /** How many open leads somebody holds. */
  public int held(String person) {
    return room.held(person);
  }

  /** How many they can hold as their team shares out its leads; empty: any number. */
  public Optional<Integer> capacity(String person, String team) {
    return room.of(person, team);
  }

  /** Within a group in the order of the rows; leads without a clock by when to try them next. */
  private List<QueueLine> lines(List<QueueRow> rows, ZoneId zone) {
    var numbers = rows.stream().map(QueueRow::lead).toList();
    var soonest = clocks.soonest(numbers.stream().map(LeadId::new).toList());
    var cadence = cadences.of(numbers);
    var tonight = LocalDate.ofInstant(clock.instant(), zone).plusDays(1).atStartOfDay(zone);
    var lines = new ArrayList<QueueLine>();
    for (var row : rows) {
      var view = soonest.get(new LeadId(row.lead()));
      lines.add(
          new QueueLine(
              row.lead(),
              Objects.requireNonNullElse(row.name(), "#" + row.lead()),
              row.title(),
              row.company(),
              row.stage(),
              row.team(),
              row.person(),
              QueueGroup.of(view, tonight.toInstant()),
              view,
              cadence.get(row.lead())));
    }
    lines.sort(Comparator.comparing(QueueLine::group).thenComparing(Queue::whenQuiet));
    return lines;
  }

  private static Instant whenQuiet(QueueLine line) {
    return line.group() == QueueGroup.QUIET
        ? line.next().map(next -> next.at()).orElse(Instant.MAX)
        : Instant.MIN;
  }
}
