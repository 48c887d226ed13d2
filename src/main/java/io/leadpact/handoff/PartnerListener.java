package io.leadpact.handoff;

import io.leadpact.clock.LeadsChanged;
import io.leadpact.lead.journal.LeadState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps in step with the journals which leads are with a partner, however their entries came in:
 * from a page, in bulk, by an import, or taken back.
 */
@Component
class PartnerListener {

  private static final String REJECTED = "REJECTED";

  private final PartnerReferralStore store;

  PartnerListener(PartnerReferralStore store) {
    this.store = store;
  }

  @EventListener
  void on(LeadsChanged changed) {
    var rejected =
        changed.leads().stream()
            .filter(PartnerListener::rejected)
            .map(LeadsChanged.Lead::id)
            .toList();
    if (!rejected.isEmpty()) {
      store.read(rejected);
    }
    var ours =
        changed.leads().stream()
            .filter(lead -> isRejected(lead.before()) && !isRejected(lead.after()))
            .map(LeadsChanged.Lead::id)
            .toList();
    if (!ours.isEmpty()) {
      store.takeBack(ours, changed.at());
    }
  }

  private static boolean rejected(LeadsChanged.Lead lead) {
    var before = lead.before();
    var after = lead.after();
    return after != null
        && isRejected(after)
        && (before == null || before.lastSeq() != after.lastSeq());
  }

  private static boolean isRejected(@Nullable LeadState state) {
    return state != null && REJECTED.equals(state.outcome());
  }
}
