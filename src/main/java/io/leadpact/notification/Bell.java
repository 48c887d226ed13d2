package io.leadpact.notification;

import org.springframework.stereotype.Component;

/** For the masthead of every page: how much its reader has not looked at. */
@Component("bell")
public class Bell {

  private final Notices notices;
  private final Reminders reminders;
  private final NewsDesk news;
  private final GivenNotices given;

  Bell(Notices notices, Reminders reminders, NewsDesk news, GivenNotices given) {
    this.news = news;
    this.notices = notices;
    this.reminders = reminders;
    this.given = given;
  }

  public int unread(String reader) {
    return notices.unread(reader)
        + given.unread(reader)
        + reminders.unread(reader).size()
        + news.unread(reader).size();
  }
}
