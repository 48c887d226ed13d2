package io.leadpact.notification;

import io.leadpact.clock.AlertRaised;
import io.leadpact.kernel.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it was told to somebody.
 *
 * @param withdrawnAt when it turned out wrong: an answer in time was entered late
 * @param readAt when its reader put it aside
 */
public record Notice(
    long id,
    AlertRaised.Kind kind,
    long lead,
    @Nullable String leadName,
    String promise,
    Party party,
    @Nullable String person,
    Instant dueAt,
    Instant raisedAt,
    @Nullable Instant withdrawnAt,
    @Nullable Instant readAt) {

  public boolean unread() {
    return readAt == null;
  }

  public boolean withdrawn() {
    return withdrawnAt != null;
  }

  public boolean breach() {
    return kind == AlertRaised.Kind.BREACH;
  }
}
