package io.leadpact.handoff;

import io.leadpact.clock.FollowUps;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What work after the commit needs of leads: their lock, their journal, and a pen. */
@Component
class LeadWriting {

  private final StateStore states;
  private final JournalStore journals;
  private final Recorder recorder;
  private final FollowUps followUps;
  private final HandBacks handBacks;
  private final AgreedWay way;

  LeadWriting(
      StateStore states,
      JournalStore journals,
      Recorder recorder,
      FollowUps followUps,
      HandBacks handBacks,
      AgreedWay way) {
    this.way = way;
    this.states = states;
    this.journals = journals;
    this.recorder = recorder;
    this.followUps = followUps;
    this.handBacks = handBacks;
  }

  /** Nobody writes to these leads until the end of the transaction; those that are gone lack. */
  Map<Long, LeadState> lock(Collection<LeadId> leads) {
    return states.lock(leads.stream().map(LeadId::value).toList());
  }

  Map<Long, Journal> journals(Collection<Long> leads) {
    return journals.journals(leads);
  }

  /** What is refused is a fault: nothing of it stays. */
  void record(long lead, List<NewEvent> events) {
    var recorded = recorder.recordAll(List.of(LeadChange.of(new LeadId(lead), events))).get(0);
    recorded.refused().values().stream()
        .findFirst()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  void note(String kind, long lead, Instant dueAt) {
    followUps.note(kind, List.of(lead), dueAt);
  }

  /** The keys of marketing's teams. */
  Set<String> marketing() {
    return way.marketing();
  }

  int most() {
    return handBacks.most();
  }
}
