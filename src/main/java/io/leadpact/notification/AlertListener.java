package io.leadpact.notification;

import io.leadpact.agreement.ReviewDue;
import io.leadpact.clock.AlertRaised;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of alerts and reviews after they are committed, and again after a crash. */
@Component
class AlertListener {

  private final Notices notices;
  private final Reminders reminders;

  AlertListener(Notices notices, Reminders reminders) {
    this.notices = notices;
    this.reminders = reminders;
  }

  @ApplicationModuleListener
  void on(AlertRaised alert) {
    notices.tell(alert);
  }

  @ApplicationModuleListener
  void on(ReviewDue review) {
    reminders.tell(review);
  }
}
