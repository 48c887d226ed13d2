package io.leadpact.qualification;

import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the desk still has to do about a request, as the lead's page and the queue show it. */
@Component("leadTriage")
public class TriageOnLead {

  private final Leads leads;
  private final AgreedPipeline pipeline;
  private final PipelineEntry entry;
  private final QuestionnaireAnswers answers;
  private final Questionnaires questionnaires;

  TriageOnLead(
      Leads leads,
      AgreedPipeline pipeline,
      PipelineEntry entry,
      QuestionnaireAnswers answers,
      Questionnaires questionnaires) {
    this.leads = leads;
    this.pipeline = pipeline;
    this.entry = entry;
    this.answers = answers;
    this.questionnaires = questionnaires;
  }

  /**
   * A request on the desk.
   *
   * @param attempts how often somebody tried to reach it
   * @param sheets what is asked of it, begun or not
   * @param before the stage of the desk before the hand-over that is not reached yet, or null
   * @param handover the stage at which sales get it
   * @param missing what should be known when sales get it
   * @param seen the last number of the journal
   */
  public record View(
      int attempts,
      List<QuestionnaireSheet> sheets,
      @Nullable String before,
      String handover,
      List<String> missing,
      int seen) {

    public boolean filled() {
      return sheets.stream().anyMatch(QuestionnaireSheet::complete);
    }
  }

  /** Null where the lead is past the desk, at an end, or not the reader's to work. */
  public @Nullable View of(long id) {
    var lead = leads.view(new LeadId(id));
    var state = lead.state();
    if (state.outcome() != null || !BantOnLead.mayWork(state)) {
      return null;
    }
    var way = pipeline.now();
    if (way.handedOver(state.stage())) {
      return null;
    }
    var handover = way.structure().handover();
    Optional<String> before =
        way.beforeHandover().filter(stage -> !state.reached().containsKey(stage));
    return new View(
        state.attempts(),
        answers.sheets(lead.id(), questionnaires.active(QuestionnaireKind.DESK)),
        before.orElse(null),
        handover,
        entry.missing(lead, way, handover),
        state.lastSeq());
  }
}
