package io.leadpact.notification;

import io.leadpact.clock.LeadsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears what a transaction changed, and passes it on once others can see it.
 *
 * <p>A plain listener: what a listener of transactions is told is stored first and ticked off
 * afterwards, in a second transaction. That would halve the speed of intake for the sake of a
 * wake-up.
 */
@Component
class LiveListener {

  private final LiveOutbox outbox;

  LiveListener(LiveOutbox outbox) {
    this.outbox = outbox;
  }

  @EventListener
  void on(LeadsChanged changed) {
    afterCommit(
        () -> {
          changed.leads().forEach(lead -> outbox.add(LiveChange.ofLead(lead.id())));
          changed.clocks().forEach(clock -> outbox.add(LiveChange.ofLead(clock.key().lead())));
        });
  }

  @EventListener
  void on(NoticesChanged changed) {
    afterCommit(() -> outbox.add(LiveChange.ALERTS));
  }

  private static void afterCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              work.run();
            }
          }
        });
  }
}
