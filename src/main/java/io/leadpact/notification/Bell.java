package io.leadpact.notification;

import org.springframework.stereotype.Component;

/** For the masthead of every page: how much its reader has not looked at. */
@Component("bell")
public class Bell {

  private final Notices notices;

  Bell(Notices notices) {
    this.notices = notices;
  }

  public int unread(String reader) {
    return notices.unread(reader);
  }
}
