package io.leadpact.qualification;

import io.leadpact.clock.FollowUps;
import io.leadpact.clock.LeadsChanged;
import io.leadpact.context.ActivitiesRecorded;
import io.leadpact.context.ContextChanged;
import io.leadpact.lead.DetailsChanged;
import io.leadpact.lead.journal.LeadState;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes which leads are to be looked at again; without any rules, it notes nothing. */
@Component
class ScoreListener {

  private final Scorings scorings;
  private final FollowUps followUps;

  ScoreListener(Scorings scorings, FollowUps followUps) {
    this.scorings = scorings;
    this.followUps = followUps;
  }

  @EventListener
  void on(LeadsChanged changed) {
    if (scorings.at(changed.rules()).isPresent()) {
      followUps.note(
          ScoreWork.KIND,
          changed.leads().stream()
              .filter(lead -> lead.after() != null && moved(lead.before(), lead.after()))
              .map(LeadsChanged.Lead::id)
              .toList());
    }
  }

  /** It came in, or stands otherwise on the way to an MQL. */
  private static boolean moved(
      @org.jspecify.annotations.Nullable LeadState before, LeadState after) {
    return before == null
        || !before.stage().equals(after.stage())
        || !Objects.equals(before.outcome(), after.outcome())
        || (before.team() == null && before.person() == null)
            != (after.team() == null && after.person() == null);
  }

  @EventListener
  void on(ActivitiesRecorded recorded) {
    if (scorings.current().isPresent()) {
      followUps.note(ScoreWork.KIND, recorded.leads());
    }
  }

  @EventListener
  void on(DetailsChanged changed) {
    if (scorings.current().isPresent()) {
      followUps.note(ScoreWork.KIND, List.of(changed.lead().value()));
    }
  }

  @EventListener
  void on(ContextChanged changed) {
    if (scorings.current().isPresent()) {
      followUps.note(ScoreWork.KIND, changed.leads());
    }
  }
}
