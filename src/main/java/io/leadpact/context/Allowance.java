package io.leadpact.context;

import java.time.Duration;
import java.time.Instant;

/** How often something may be done in a stretch of time. */
record Allowance(String name, int times, Duration stretch) {

  /** Page views of one address: an office may share it. */
  static final Allowance VIEWS_OF_ADDRESS = new Allowance("views", 600, Duration.ofMinutes(1));

  static final Allowance VIEWS_OF_VISITOR = new Allowance("visitor", 60, Duration.ofMinutes(1));

  /** Forms sent from one address: an office may share it, too. */
  static final Allowance FORMS_OF_ADDRESS = new Allowance("forms", 20, Duration.ofMinutes(10));

  /** When the stretch began in which that moment lies. */
  Instant began(Instant now) {
    long length = stretch.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), length) * length);
  }

  /** Whole minutes until the next stretch begins, at least one. */
  long minutesLeft(Instant now) {
    return Math.max(1, Duration.between(now, began(now).plus(stretch)).plusSeconds(59).toMinutes());
  }

  boolean exceededBy(int count) {
    return count > times;
  }
}
