package io.leadpact.handoff;

import io.leadpact.clock.FollowUps;
import io.leadpact.clock.LeadsChanged;
import io.leadpact.lead.journal.LeadState;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears which leads may have been given back or judged, and has their journals looked at after the
 * commit. Most of what happens to leads is neither and costs nothing.
 */
@Component
class LoopListener {

  private final FollowUps followUps;

  LoopListener(FollowUps followUps) {
    this.followUps = followUps;
  }

  @EventListener
  void on(LeadsChanged changed) {
    var leads = new ArrayList<Long>();
    for (var lead : changed.leads()) {
      var after = lead.after();
      if (after != null && concerns(lead.before(), after)) {
        leads.add(lead.id());
      }
    }
    followUps.note(LoopWork.KIND, leads);
  }

  private static boolean concerns(@Nullable LeadState before, LeadState after) {
    if (before == null) {
      return after.lastSeq() > 1;
    }
    return !Objects.equals(before.person(), after.person())
        || !Objects.equals(before.team(), after.team())
        || !Objects.equals(before.outcome(), after.outcome())
        || !Objects.equals(before.verdict(), after.verdict())
        || !Objects.equals(before.reached(), after.reached())
        || saysNothing(before, after);
  }

  /** An entry that left the lead where it stood: feedback once more, a correction, a note. */
  private static boolean saysNothing(LeadState before, LeadState after) {
    return before.lastSeq() != after.lastSeq()
        && before.attempts() == after.attempts()
        && before.stage().equals(after.stage());
  }
}
