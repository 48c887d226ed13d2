package io.leadpact.qualification;

import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pre-sale briefs of a lead, as its page and the queue show them. */
@Component("leadBriefs")
public class BriefsOnLead {

  private final Briefs briefs;
  private final Questionnaires questionnaires;
  private final Leads leads;
  private final AgreedPipeline pipeline;

  BriefsOnLead(Briefs briefs, Questionnaires questionnaires, Leads leads, AgreedPipeline pipeline) {
    this.briefs = briefs;
    this.questionnaires = questionnaires;
    this.leads = leads;
    this.pipeline = pipeline;
  }

  /**
   * @param briefs those that were sent
   * @param unsent those that could be
   */
  public record View(List<Briefs.View> briefs, List<Questionnaire> unsent) {

    public boolean empty() {
      return briefs.isEmpty() && unsent.isEmpty();
    }
  }

  /** Briefs are sent once sales have the lead. */
  public View of(long id) {
    var lead = new LeadId(id);
    var sent = briefs.of(lead);
    var keys = sent.stream().map(view -> view.brief().questionnaire()).toList();
    var state = leads.view(lead).state();
    var open =
        state.outcome() == null
            && BantOnLead.mayWork(state)
            && pipeline.now().handedOver(state.stage());
    return new View(
        sent,
        open
            ? questionnaires.active(QuestionnaireKind.BRIEF).stream()
                .filter(one -> !keys.contains(one.key()))
                .toList()
            : List.of());
  }
}
