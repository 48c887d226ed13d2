package io.leadpact.identity.secret;

import java.time.Duration;

/**
 * How long to wait after so many failures to sign in: nothing at first, then twice as long each
 * time.
 *
 * @param free failures that cost nothing
 * @param first the wait after the next one
 * @param longest what the wait never exceeds: a stranger must not lock somebody out for a day
 */
public record Patience(int free, Duration first, Duration longest) {

  /** With one account a person mistypes, a program guesses. */
  public static final Patience WITH_ACCOUNT =
      new Patience(5, Duration.ofSeconds(30), Duration.ofMinutes(15));

  /** Behind one address there may be a whole office. */
  public static final Patience WITH_ADDRESS =
      new Patience(30, Duration.ofSeconds(30), Duration.ofMinutes(15));

  /** After that long without a try, failures are forgotten. */
  public static final Duration MEMORY = Duration.ofHours(24);

  /** The wait that follows the n-th failure in a row, zero while failures are free. */
  public Duration afterFailures(int failures) {
    var beyond = failures - free;
    if (beyond < 0) {
      return Duration.ZERO;
    }
    // Beyond 2^20 the longest wait has long been reached; no overflow on the way there.
    var wait = first.multipliedBy(1L << Math.min(beyond, 20));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
