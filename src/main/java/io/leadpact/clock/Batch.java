package io.leadpact.clock;

import io.leadpact.clock.LeadChange.Arrival;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.JournalStore.Line;
import io.leadpact.lead.JournalStore.Place;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.JournalEntry;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes of one transaction: it numbers their entries and refuses what cannot be. */
final class Batch {

  private final Arrivals.Resolved resolved;
  private final Map<Long, LeadState> before;
  private final Map<Long, Journal> old;
  private final EntryRules rules;
  private final Map<Long, List<Line>> lines = new HashMap<>();
  private final Map<Long, Instant> createdAt = new HashMap<>();

  Batch(
      Arrivals.Resolved resolved,
      Map<Long, LeadState> before,
      Map<Long, Journal> old,
      EntryRules rules) {
    this.resolved = resolved;
    this.before = before;
    this.old = old;
    this.rules = rules;
  }

  /** Numbers every entry; in the answer each seq is the one that it would get. */
  List<Recorded> read(List<LeadChange> changes) {
    var answers = new ArrayList<Recorded>(changes.size());
    for (int i = 0; i < changes.size(); i++) {
      answers.add(read(changes.get(i), resolved.ids().get(i)));
    }
    return answers;
  }

  private Recorded read(LeadChange change, long lead) {
    var arrival = change.arrival();
    var importId = arrival == null ? change.importId() : arrival.importId();
    var arrived = false;
    if (arrival != null && resolved.fresh().containsKey(lead) && !createdAt.containsKey(lead)) {
      arrived = true;
      begin(lead, arrival);
    } else if (!before.containsKey(lead) && !createdAt.containsKey(lead)) {
      throw new NotFound("lead", lead);
    }
    var seqs = new ArrayList<Integer>();
    var refused = new TreeMap<Integer, RuleViolation>();
    for (var event : change.events()) {
      try {
        rules.check(event, created(lead), entries(lead).toList());
        seqs.add(add(lead, event, importId));
      } catch (RuleViolation violation) {
        refused.put(seqs.size(), violation);
        seqs.add(0);
      }
    }
    return new Recorded(new LeadId(lead), arrived, null, seqs, refused);
  }

  private void begin(long lead, Arrival arrival) {
    var origin = arrival.details().origin();
    var facts =
        Facts.of(Fact.CHANNEL, origin.channel())
            .with(Fact.CAMPAIGN, origin.campaign())
            .with(Fact.SEGMENT, arrival.details().organisation().segment());
    var created =
        new NewEvent(
            EventType.CREATED,
            arrival.createdAt(),
            arrival.actor(),
            origin.source(),
            null,
            facts,
            arrival.learnedAt());
    createdAt.put(lead, created.at());
    add(lead, created, arrival.importId());
  }

  private int add(long lead, NewEvent event, @Nullable Long importId) {
    var its = lines.computeIfAbsent(lead, l -> new ArrayList<>());
    var journal = old.get(lead);
    var seq = (journal == null ? 0 : journal.lastSeq()) + its.size() + 1;
    its.add(new Line(lead, event.recorded(seq, rules.now()), importId));
    return seq;
  }

  private Instant created(long lead) {
    var fresh = createdAt.get(lead);
    return fresh != null ? fresh : java.util.Objects.requireNonNull(before.get(lead)).createdAt();
  }

  private Stream<JournalEntry> entries(long lead) {
    var journal = old.get(lead);
    return Stream.concat(
        journal == null ? Stream.empty() : journal.entries().stream(),
        lines.getOrDefault(lead, List.of()).stream().map(Line::entry));
  }

  List<Line> lines() {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  /** The whole journals of the leads of which something new was written. */
  Map<Long, Journal> journals(Set<Place> written) {
    var journals = new HashMap<Long, Journal>();
    lines.forEach(
        (lead, its) -> {
          var fresh =
              its.stream()
                  .map(Line::entry)
                  .filter(e -> written.contains(new Place(lead, e.seq())))
                  .toList();
          if (!fresh.isEmpty()) {
            var journal = old.get(lead);
            var all =
                new ArrayList<>(journal == null ? List.<JournalEntry>of() : journal.entries());
            all.addAll(fresh);
            journals.put(lead, Journal.of(all));
          }
        });
    return journals;
  }

  /** The same answers with 0 for what turned out to be known already. */
  List<Recorded> answer(List<Recorded> read, Set<Place> written) {
    return read.stream()
        .map(
            one ->
                new Recorded(
                    one.lead(),
                    one.arrived(),
                    one.arrived() ? resolved.firstAlike(one.lead().value()) : null,
                    one.seqs().stream()
                        .map(seq -> written.contains(new Place(one.lead().value(), seq)) ? seq : 0)
                        .toList(),
                    one.refused()))
        .toList();
  }
}
