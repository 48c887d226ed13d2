package io.leadpact.duplicate;

import io.leadpact.clock.FollowUps;
import io.leadpact.clock.LeadsChanged;
import io.leadpact.lead.DetailsChanged;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has every lead looked at that is new or known otherwise, after the commit. */
@Component
class LeadListener {

  private static final Set<String> TELLING = Set.of("name", "email", "phone", "company");

  private final FollowUps followUps;

  LeadListener(FollowUps followUps) {
    this.followUps = followUps;
  }

  @EventListener
  void on(LeadsChanged changed) {
    var fresh =
        changed.leads().stream()
            .filter(lead -> lead.before() == null && lead.after() != null)
            .map(LeadsChanged.Lead::id)
            .toList();
    followUps.note(Recognition.KIND, fresh);
  }

  @EventListener
  void on(DetailsChanged changed) {
    if (changed.fields().stream().anyMatch(TELLING::contains)) {
      followUps.note(Recognition.KIND, List.of(changed.lead().value()));
    }
  }
}
