package io.leadpact.identity;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Too many failures to sign in: nothing is looked at before the given time. */
public class Throttled extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final Instant at;
  private final Instant until;

  Throttled(Instant at, Instant until) {
    super("Too many failures to sign in; wait until " + until);
    this.at = at;
    this.until = until;
  }

  /** How long that still was when it was refused. */
  public long secondsLeft() {
    return Math.max(1, until.getEpochSecond() - at.getEpochSecond());
  }

  public Instant until() {
    return until;
  }
}
