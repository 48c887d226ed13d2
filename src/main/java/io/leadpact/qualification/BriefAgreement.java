package io.leadpact.qualification;

import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.LeadState;
import org.springframework.stereotype.Component;

/** What a brief means for the way of its lead. */
@Component
class BriefAgreement {

  private final AgreedPipeline pipeline;
  private final BriefJournal journal;

  BriefAgreement(AgreedPipeline pipeline, BriefJournal journal) {
    this.pipeline = pipeline;
    this.journal = journal;
  }

  void sent(LeadId lead, String brief) {
    journal.note(lead, "brief.journal.sent", brief);
  }

  void filled(LeadId lead, String brief) {
    journal.note(lead, "brief.journal.filled", brief);
  }

  /**
   * The stage that counts as a SAL is reached, but never gone back to. Where the company has none,
   * or it is that of the SQL already, only the journal says it.
   */
  void agreed(LeadId lead, LeadState state, String brief) {
    var way = pipeline.now();
    var sal =
        way.of("SAL")
            .filter(stage -> !state.reached().containsKey(stage))
            .filter(stage -> way.place(stage) > way.place(state.stage()));
    if (sal.isPresent() && state.outcome() == null) {
      journal.reach(lead, sal.get(), "brief.journal.agreed", brief);
    } else {
      journal.note(lead, "brief.journal.agreed", brief);
    }
  }
}
