package io.leadpact.clock;

import io.leadpact.kernel.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock warned or was breached. Announced once for each. */
public record AlertRaised(
    long alert,
    long lead,
    String promise,
    Kind kind,
    Party party,
    @Nullable String team,
    @Nullable String person,
    Instant dueAt) {

  /** What there is to say. */
  public enum Kind {
    WARNING,
    BREACH
  }
}
