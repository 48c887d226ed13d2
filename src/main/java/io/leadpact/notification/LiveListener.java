package io.leadpact.notification;

import io.leadpact.clock.LeadsChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears what a transaction changed once others can see it. */
@Component
class LiveListener {

  private final LiveOutbox outbox;

  LiveListener(LiveOutbox outbox) {
    this.outbox = outbox;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(LeadsChanged changed) {
    changed.leads().forEach(lead -> outbox.add(LiveChange.ofLead(lead.id())));
    changed.clocks().forEach(clock -> outbox.add(LiveChange.ofLead(clock.key().lead())));
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(NoticesChanged changed) {
    outbox.add(LiveChange.ALERTS);
  }
}
