package io.leadpact.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail to a lead.
 *
 * @param dueAt when it is tried next
 * @param error why it could not be sent last time
 */
public record Mail(
    long id,
    long lead,
    @Nullable String leadName,
    String token,
    String address,
    String subject,
    String body,
    String language,
    Instant madeAt,
    Instant dueAt,
    int tries,
    State state,
    @Nullable Instant sentAt,
    @Nullable String error) {

  /** What became of it. */
  public enum State {
    WAITING,
    SENT,
    GIVEN_UP,
    /** Its reader wants none any more, or the lead left the track. */
    UNWANTED
  }
}
