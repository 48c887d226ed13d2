package io.leadpact.notification;

import io.leadpact.agreement.ReviewDue;
import io.leadpact.clock.AlertRaised;
import io.leadpact.handoff.DeskNews;
import io.leadpact.handoff.LeadsAssigned;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of alerts, reviews and news of leads after they are committed, and again after a crash. */
@Component
class AlertListener {

  private final Notices notices;
  private final Reminders reminders;
  private final NewsDesk news;
  private final GivenNotices given;

  AlertListener(Notices notices, Reminders reminders, NewsDesk news, GivenNotices given) {
    this.news = news;
    this.notices = notices;
    this.reminders = reminders;
    this.given = given;
  }

  @ApplicationModuleListener
  void on(AlertRaised alert) {
    notices.tell(alert);
  }

  @ApplicationModuleListener
  void on(DeskNews told) {
    news.tell(told);
  }

  @ApplicationModuleListener
  void on(LeadsAssigned assigned) {
    given.tell(assigned);
  }

  @ApplicationModuleListener
  void on(ReviewDue review) {
    reminders.tell(review);
  }
}
