package io.leadpact.clock;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.OwnWork;
import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A stretch of many leads, worked in one transaction. */
@Service
class BulkStretch {

  private static final String SOURCE = "leadpact";

  private final StateStore states;
  private final Recorder recorder;
  private final BulkStore store;
  private final EntryGuard guard;
  private final Clock clock;

  BulkStretch(
      StateStore states, Recorder recorder, BulkStore store, EntryGuard guard, Clock clock) {
    this.states = states;
    this.recorder = recorder;
    this.store = store;
    this.guard = guard;
    this.clock = clock;
  }

  @Transactional
  public void carryOut(UUID id, List<Long> leads, BulkOrder order, SignedIn who) {
    var before = states.lock(leads);
    var changes = new ArrayList<LeadChange>();
    for (var lead : leads) {
      var event = event(order.type(), order.facts(), who);
      var refusal = refusal(lead, before.get(lead), order, event);
      if (refusal.isPresent()) {
        store.refused(id, lead, refusal.get());
      } else {
        changes.add(LeadChange.of(new LeadId(lead), List.of(event)));
      }
    }
    var written = new TreeMap<Long, Integer>();
    for (var recorded : recorder.recordAll(changes)) {
      var lead = recorded.lead().value();
      if (recorded.refused().isEmpty()) {
        written.put(lead, recorded.seqs().get(0));
      } else {
        store.refused(id, lead, recorded.refused().values().iterator().next());
      }
    }
    store.done(id, written);
  }

  private Optional<RuleViolation> refusal(
      long lead, @Nullable LeadState state, BulkOrder order, NewEvent event) {
    if (state == null) {
      return Optional.of(new RuleViolation("bulk.gone", "The lead is gone"));
    }
    return OwnWork.allows(state)
        ? order.pointless(state).or(() -> guard.refusal(new LeadId(lead), state, event))
        : Optional.of(new RuleViolation("bulk.others", "The lead is held by another team"));
  }

  /** Takes entries back that are the last of their leads, each under its number. */
  @Transactional
  public void undo(UUID id, List<Map.Entry<Long, Integer>> written, SignedIn who) {
    var before = states.lock(written.stream().map(Map.Entry::getKey).toList());
    var changes = new ArrayList<LeadChange>();
    for (var entry : written) {
      var lead = entry.getKey();
      var state = before.get(lead);
      if (state == null) {
        store.refused(id, lead, new RuleViolation("bulk.gone", "The lead is gone"));
      } else if (state.lastSeq() != entry.getValue()) {
        store.refused(id, lead, new RuleViolation("bulk.overtaken", "Something happened since"));
      } else {
        var facts = Facts.of(Fact.SEQ, String.valueOf(entry.getValue())).with(Fact.VOID, "true");
        changes.add(change(lead, EventType.CORRECTED, facts, who));
      }
    }
    recorder.recordAll(changes).stream()
        .filter(recorded -> !recorded.refused().isEmpty())
        .forEach(
            recorded ->
                store.refused(
                    id, recorded.lead().value(), recorded.refused().values().iterator().next()));
  }

  private LeadChange change(long lead, EventType type, Facts facts, SignedIn who) {
    return LeadChange.of(new LeadId(lead), List.of(event(type, facts, who)));
  }

  private NewEvent event(EventType type, Facts facts, SignedIn who) {
    return new NewEvent(type, clock.instant(), who.actor(), SOURCE, null, facts);
  }
}
