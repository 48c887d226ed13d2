package io.leadpact.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The grain of every stored time. */
final class Milliseconds {

  private Milliseconds() {}

  static Instant of(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
