package io.leadpact.qualification;

import io.leadpact.clock.Recorder;
import io.leadpact.identity.Actor;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves leads on from the desk and from the criteria, for whoever is signed in. */
@Service
public class PipelineMoves {

  private static final String SOURCE = "leadpact";

  private final Leads leads;
  private final AgreedPipeline pipeline;
  private final PipelineEntry entry;
  private final OnFile onFile;
  private final Recorder recorder;
  private final Clock clock;

  PipelineMoves(
      Leads leads,
      AgreedPipeline pipeline,
      PipelineEntry entry,
      OnFile onFile,
      Recorder recorder,
      Clock clock) {
    this.leads = leads;
    this.pipeline = pipeline;
    this.entry = entry;
    this.onFile = onFile;
    this.recorder = recorder;
    this.clock = clock;
  }

  /**
   * The lead meets the criteria; where one fails or is unknown a reason says why it goes on.
   *
   * @param reason kept as the note of the entry; may be blank where all hold
   * @param seen the last number of the journal that the caller had seen
   * @return the number of the entry
   * @throws RuleViolation where a reason is owed
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public int qualify(LeadId lead, @Nullable String reason, @Nullable Integer seen) {
    var stage =
        pipeline
            .now()
            .target()
            .orElseThrow(() -> new RuleViolation("bant.nowhere", "No stage counts as an SQL"));
    entry.check(lead, stage, reason);
    return reach(lead, stage, reason, seen);
  }

  /**
   * The desk has done with a request: it waits in the queue of sales. The stage before that is set
   * too where a questionnaire is complete; else it is skipped.
   *
   * @param note what matters, and why it goes on where something is missing
   * @return the number of the last entry
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public int queue(LeadId lead, @Nullable String note, @Nullable Integer seen) {
    var handover = pipeline.now().structure().handover();
    entry.check(lead, handover, note);
    if (onFile.completeQuestionnaire(lead) && received(lead, seen) > 0) {
      return reach(lead, handover, note, null);
    }
    return reach(lead, handover, note, seen);
  }

  /**
   * The desk has the request and its questionnaire is filled: the last stage before the hand-over.
   *
   * @return the number of the entry; 0 where the lead had reached it, or there is no such stage
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public int received(LeadId lead, @Nullable Integer seen) {
    return pipeline
        .now()
        .beforeHandover()
        .filter(stage -> !leads.view(lead).state().reached().containsKey(stage))
        .map(stage -> reach(lead, stage, null, seen))
        .orElse(0);
  }

  int reach(LeadId lead, String stage, @Nullable String note, @Nullable Integer seen) {
    var facts = Facts.of(Fact.STAGE, stage).with(Fact.NOTE, note);
    return recorder.record(lead, event(EventType.STAGE_REACHED, facts), seen).seqs().get(0);
  }

  NewEvent event(EventType type, Facts facts) {
    return new NewEvent(type, clock.instant(), Actor.current(), SOURCE, null, facts);
  }
}
