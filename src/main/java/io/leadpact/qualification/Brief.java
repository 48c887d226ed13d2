package io.leadpact.qualification;

import io.leadpact.lead.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A brief that a customer was sent.
 *
 * @param openedAt when the customer first looked at it
 * @param sentAt when the customer last sent it back complete
 * @param agreedAt from then on nobody changes it
 */
public record Brief(
    LeadId lead,
    String questionnaire,
    int version,
    Instant madeAt,
    String madeBy,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant openedAt,
    @Nullable Instant sentAt,
    @Nullable Instant agreedAt) {

  /** How far it has come. */
  public enum State {
    AGREED,
    REVOKED,
    FILLED,
    EXPIRED,
    OPENED,
    SENT
  }

  /** An agreed brief stays agreed, and one that is filled in needs its link no more. */
  public State state(Instant now) {
    if (agreedAt != null) {
      return State.AGREED;
    }
    if (revokedAt != null) {
      return State.REVOKED;
    }
    if (sentAt != null) {
      return State.FILLED;
    }
    if (!opens(now)) {
      return State.EXPIRED;
    }
    return openedAt != null ? State.OPENED : State.SENT;
  }

  /** The customer has looked at it; only the first time counts. */
  Brief opened(Instant at) {
    return openedAt != null ? this : at(revokedAt, at, sentAt, agreedAt);
  }

  Brief sent(Instant at) {
    return at(revokedAt, openedAt, at, agreedAt);
  }

  Brief revoked(Instant at) {
    return at(at, openedAt, sentAt, agreedAt);
  }

  Brief agreed(Instant at) {
    return at(revokedAt, openedAt, sentAt, at);
  }

  private Brief at(
      @Nullable Instant revoked,
      @Nullable Instant opened,
      @Nullable Instant sent,
      @Nullable Instant agreed) {
    return new Brief(
        lead, questionnaire, version, madeAt, madeBy, expiresAt, revoked, opened, sent, agreed);
  }

  /** Whether its link leads anywhere: up to its last moment, while it is not revoked. */
  public boolean opens(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
