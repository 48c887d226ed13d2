package io.leadpact.duplicate;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.OwnWork;
import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes into the journals of two leads that they became one, and that they are two again. */
@Component
class MergeJournal {

  private static final String SOURCE = "leadpact";

  private final StateStore states;
  private final JournalStore journals;
  private final Recorder recorder;

  MergeJournal(StateStore states, JournalStore journals, Recorder recorder) {
    this.states = states;
    this.journals = journals;
    this.recorder = recorder;
  }

  /**
   * Where both stand, held until the transaction ends.
   *
   * @throws NotFound where one of them is not there
   */
  Map<Long, LeadState> hold(Two two) {
    var both = states.lock(List.of(two.older(), two.younger()));
    for (var lead : List.of(two.older(), two.younger())) {
      var state = both.get(lead);
      if (state == null) {
        throw new NotFound("lead", lead);
      }
      OwnWork.check(state);
    }
    return both;
  }

  /**
   * The same where each stands for itself.
   *
   * @throws Conflict where one was merged into another before
   */
  Map<Long, LeadState> holdApart(Two two) {
    var both = hold(two);
    both.forEach(
        (lead, state) -> {
          var into = state.mergedInto();
          if (into != null) {
            throw new Conflict(
                "duplicate.merged",
                "Lead %d was merged into lead %d before".formatted(lead, into),
                Long.toString(lead),
                Long.toString(into));
          }
        });
    return both;
  }

  /** Nothing that happened to either lies behind it. */
  void join(long survivor, long merged, Map<Long, LeadState> both, String actor, Instant now) {
    var at =
        both.values().stream()
            .map(LeadState::lastAt)
            .filter(last -> last.isAfter(now))
            .max(Instant::compareTo)
            .orElse(now);
    record(survivor, event(EventType.MERGED_FROM, at, actor, named(merged)));
    record(merged, event(EventType.MERGED_INTO, at, actor, named(survivor)));
  }

  /** Takes both entries back; they stay readable. */
  void part(long survivor, long merged, String actor, Instant now) {
    var both = journals.journals(List.of(survivor, merged));
    takeBack(merged, both.get(merged), EventType.MERGED_INTO, survivor, actor, now);
    takeBack(survivor, both.get(survivor), EventType.MERGED_FROM, merged, actor, now);
  }

  private void takeBack(
      long lead, @Nullable Journal journal, EventType type, long other, String actor, Instant now) {
    if (journal == null) {
      return;
    }
    journal.happenings().stream()
        .filter(one -> one.type() == type && !one.voided())
        .filter(one -> one.facts().get(Fact.LEAD).equals(Optional.of(Long.toString(other))))
        .map(one -> Facts.of(Fact.SEQ, String.valueOf(one.seq())).with(Fact.VOID, "true"))
        .forEach(facts -> record(lead, event(EventType.CORRECTED, now, actor, facts)));
  }

  private void record(long lead, NewEvent event) {
    var change = LeadChange.of(new LeadId(lead), List.of(event));
    var refused = recorder.recordAll(List.of(change)).get(0).refused();
    if (!refused.isEmpty()) {
      throw Objects.requireNonNull(refused.get(0));
    }
  }

  private static Facts named(long lead) {
    return Facts.of(Fact.LEAD, Long.toString(lead));
  }

  private static NewEvent event(EventType type, Instant at, String actor, Facts facts) {
    return new NewEvent(type, at, actor, SOURCE, null, facts);
  }
}
