package io.leadpact.clock;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.OwnWork;
import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.NewEvent;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what happened to leads and, in the same transaction, all that follows from it. One event,
 * a thousand leads and an import go through the same code.
 */
@Service
public class Recorder {

  private final Rules rules;
  private final Newcomers newcomers;
  private final Entries entries;
  private final StateStore states;
  private final EntryGuard guard;
  private final Clock clock;

  Recorder(
      Rules rules,
      Newcomers newcomers,
      Entries entries,
      StateStore states,
      EntryGuard guard,
      Clock clock) {
    this.rules = rules;
    this.newcomers = newcomers;
    this.entries = entries;
    this.states = states;
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * Records one event of a known lead, for the person or program that is signed in.
   *
   * @param seenSeq the last number of the journal that the caller had seen, or null where it does
   *     not matter: an event of the same type recorded after it refuses this one
   * @throws Conflict where somebody else was first
   * @throws NotFound where there is no such lead
   * @throws RuleViolation where the event cannot have happened so, or is not allowed yet
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public Recorded record(LeadId lead, NewEvent event, @Nullable Integer seenSeq) {
    var state = states.lock(List.of(lead.value())).get(lead.value());
    if (state == null) {
      throw new NotFound("lead", lead.value());
    }
    OwnWork.check(state);
    guard.check(lead, state, event, seenSeq);
    var recorded = recordAll(List.of(LeadChange.of(lead, List.of(event)))).get(0);
    recorded.refused().values().forEach(Recorder::refuse);
    return recorded;
  }

  /**
   * Records all changes in one transaction. Known leads and events are recognised, events that
   * cannot have happened so are refused; both are said in the answer and hold up nothing else.
   *
   * @throws NotFound where a change names a lead that does not exist: then nothing is recorded
   * @throws RuleViolation where a lead would come in in the future: then nothing is recorded
   */
  @Transactional
  public List<Recorded> recordAll(List<LeadChange> changes) {
    var now = Milliseconds.of(clock.instant());
    var held = rules.hold();
    var entryRules = new EntryRules(held, now);
    changes.stream()
        .map(LeadChange::arrival)
        .filter(arrival -> arrival != null)
        .forEach(arrival -> entryRules.checkArrival(arrival.createdAt()));
    var recorded = newcomers.record(changes, entryRules);
    if (recorded.size() < changes.size()) {
      var places =
          IntStream.range(0, changes.size())
              .filter(place -> !recorded.containsKey(place))
              .boxed()
              .toList();
      var answers = entries.record(places.stream().map(changes::get).toList(), entryRules);
      for (int i = 0; i < answers.size(); i++) {
        recorded.put(places.get(i), answers.get(i));
      }
    }
    return List.copyOf(recorded.values());
  }

  private static void refuse(RuleViolation violation) {
    throw violation;
  }
}
