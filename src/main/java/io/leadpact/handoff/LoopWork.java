package io.leadpact.handoff;

import io.leadpact.clock.FollowUp;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.LeadId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the journals of leads that may have been given back or judged, and notes what follows. */
@Component
class LoopWork implements FollowUp {

  static final String KIND = "loop";

  private final JournalStore journals;
  private final ComebackWork comebacks;
  private final FeedbackWork feedback;
  private final NurtureWork nurture;

  LoopWork(
      JournalStore journals, ComebackWork comebacks, FeedbackWork feedback, NurtureWork nurture) {
    this.nurture = nurture;
    this.feedback = feedback;
    this.journals = journals;
    this.comebacks = comebacks;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void follow(List<LeadId> leads) {
    var known = journals.journals(leads.stream().map(LeadId::value).toList());
    known.forEach(comebacks::look);
    known.forEach(nurture::look);
    feedback.look(known);
  }
}
