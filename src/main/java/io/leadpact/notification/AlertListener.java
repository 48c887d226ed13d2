package io.leadpact.notification;

import io.leadpact.clock.AlertRaised;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of alerts after they are committed, and again after a crash. */
@Component
class AlertListener {

  private final Notices notices;

  AlertListener(Notices notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(AlertRaised alert) {
    notices.tell(alert);
  }
}
