package io.leadpact.identity;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Too many failures to sign in: nothing is looked at before the given time. */
public class Throttled extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final Instant until;

  Throttled(Instant until) {
    super("Too many failures to sign in; wait until " + until);
    this.until = until;
  }

  public Instant until() {
    return until;
  }
}
