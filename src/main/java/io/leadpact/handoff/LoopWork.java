package io.leadpact.handoff;

import io.leadpact.clock.FollowUp;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.StateStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the journals of leads that may have been given back or judged, and notes what follows. */
@Component
class LoopWork implements FollowUp {

  static final String KIND = "loop";

  private final StateStore states;
  private final JournalStore journals;
  private final ComebackWork comebacks;
  private final FeedbackWork feedback;
  private final NurtureWork nurture;

  LoopWork(
      StateStore states,
      JournalStore journals,
      ComebackWork comebacks,
      FeedbackWork feedback,
      NurtureWork nurture) {
    this.states = states;
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
  public int turn() {
    return 2;
  }

  @Override
  public void follow(List<LeadId> leads) {
    // Locked before they are read: another instance may be writing what follows from a later entry.
    var locked = states.lock(leads.stream().map(LeadId::value).toList());
    var known = journals.journals(locked.keySet());
    comebacks.look(known);
    nurture.look(known);
    feedback.look(known);
  }
}
