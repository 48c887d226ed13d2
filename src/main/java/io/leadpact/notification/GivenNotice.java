package io.leadpact.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was given leads, or one was taken from them, as they were told.
 *
 * @param lead null where it tells of many
 * @param kind GIVEN, TAKEN, or STOPPED where it came back too often to be routed
 * @param cause why it was decided anew
 * @param leads how many
 * @param other who had them before, or has them now
 * @param at when it was decided
 */
public record GivenNotice(
    long id,
    String person,
    @Nullable Long lead,
    @Nullable String leadName,
    String kind,
    String cause,
    int leads,
    @Nullable String other,
    Instant at,
    @Nullable Instant readAt) {

  public boolean unread() {
    return readAt == null;
  }

  /** Where it leads: to the lead with all its context, or to all one's leads. */
  public String href() {
    return lead == null ? "/leads?outcome=OPEN&person=" + person : "/leads/" + lead;
  }
}
