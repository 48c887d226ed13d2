package io.leadpact.qualification;

import io.leadpact.clock.Recorder;
import io.leadpact.identity.Actor;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.OwnWork;
import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says whether a lead that qualifies by rule is an MQL. */
@Service
@PreAuthorize("hasAuthority('WORK_LEADS')")
@Transactional
class MqlConfirming {

  private final MqlProposals proposals;
  private final AgreedPipeline pipeline;
  private final Recorder recorder;
  private final StateStore states;
  private final Clock clock;

  MqlConfirming(
      MqlProposals proposals,
      AgreedPipeline pipeline,
      Recorder recorder,
      StateStore states,
      Clock clock) {
    this.proposals = proposals;
    this.pipeline = pipeline;
    this.recorder = recorder;
    this.states = states;
    this.clock = clock;
  }

  /** Those that wait, the longest waiting first, after the given one. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<MqlProposals.Waiting> waiting(@Nullable Long after, int most) {
    return proposals.waiting(after, most);
  }

  /**
   * @return the number of the entry that says so
   * @throws RuleViolation where it does not wait any more
   */
  public int confirm(LeadId lead) {
    // The lead first, as whoever scores it does.
    states.lock(List.of(lead.value()));
    var now = clock.instant();
    if (!proposals.close(lead.value())) {
      throw gone();
    }
    var stage = pipeline.at(now).mql().orElseThrow(MqlConfirming::gone);
    var event =
        new NewEvent(
            EventType.STAGE_REACHED,
            now,
            Actor.current(),
            Qualifying.SOURCE,
            null,
            Facts.of(Fact.STAGE, stage));
    return recorder.record(lead, event, null).seqs().get(0);
  }

  /**
   * @throws RuleViolation where it does not wait any more
   */
  public void decline(LeadId lead) {
    checkOwn(lead);
    if (!proposals.decline(lead.value(), Actor.current(), clock.instant())) {
      throw gone();
    }
  }

  /** Takes that back. */
  public void reconsider(LeadId lead) {
    checkOwn(lead);
    proposals.reconsider(lead.value());
  }

  private void checkOwn(LeadId lead) {
    states.read(List.of(lead.value())).values().forEach(OwnWork::check);
  }

  private static RuleViolation gone() {
    return new RuleViolation("scoring.proposal", "It does not wait for confirmation any more");
  }
}
