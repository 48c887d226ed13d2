package io.leadpact.notification;

import org.springframework.stereotype.Component;

/** For the masthead of every page: how much its reader has not looked at. */
@Component("bell")
public class Bell {

  private final Notices notices;
  private final Reminders reminders;

  Bell(Notices notices, Reminders reminders) {
    this.notices = notices;
    this.reminders = reminders;
  }

  public int unread(String reader) {
    return notices.unread(reader) + reminders.unread(reader).size();
  }
}
