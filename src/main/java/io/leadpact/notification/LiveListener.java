package io.leadpact.notification;

import io.leadpact.agreement.PromisesChanged;
import io.leadpact.calendar.CalendarChanged;
import io.leadpact.clock.LeadsChanged;
import io.leadpact.lead.DetailsChanged;
import io.leadpact.lead.StateStore;
import io.leadpact.qualification.LeadsScored;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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

  private static final Set<LiveChange> EVERYTHING = Set.of(LiveChange.LEADS);

  private final LiveOutbox outbox;
  private final StateStore states;

  LiveListener(LiveOutbox outbox, StateStore states) {
    this.outbox = outbox;
    this.states = states;
  }

  @EventListener
  void on(LeadsChanged changed) {
    afterCommit(() -> LiveConcern.of(changed));
  }

  @EventListener
  void on(DetailsChanged changed) {
    long lead = changed.lead().value();
    var state = states.read(List.of(lead)).get(lead);
    afterCommit(() -> LiveConcern.of(lead, state));
  }

  @EventListener
  void on(LeadsScored scored) {
    afterCommit(() -> scored.scores().keySet().stream().map(LiveChange::ofLead).toList());
  }

  @EventListener
  void on(PromisesChanged changed) {
    afterCommit(() -> EVERYTHING);
  }

  @EventListener
  void on(CalendarChanged changed) {
    afterCommit(() -> EVERYTHING);
  }

  @EventListener
  void on(NoticesChanged changed) {
    afterCommit(() -> changed.people().stream().map(LiveChange::alertsOf).toList());
  }

  private void afterCommit(Supplier<Collection<LiveChange>> changes) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      outbox.add(changes.get());
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              outbox.add(changes.get());
            }
          }
        });
  }
}
