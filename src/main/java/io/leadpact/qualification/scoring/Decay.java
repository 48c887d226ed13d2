package io.leadpact.qualification.scoring;

import io.leadpact.kernel.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How points fade once nothing of their kind happens any more. HALVED: after each so many whole
 * days of 24 hours they are half of what they were (in steps, so that they can be reckoned by
 * hand); GONE: after so many days nothing is left of them.
 */
public record Decay(Kind kind, int days) {

  /** In which way. */
  public enum Kind {
    NEVER,
    HALVED,
    GONE
  }

  public static final Decay NEVER = new Decay(Kind.NEVER, 0);

  private static final int LONGEST = 1_000;

  /**
   * @throws RuleViolation where the days are none
   */
  public Decay {
    if (kind == Kind.NEVER) {
      days = 0;
    } else if (days < 1 || days > LONGEST) {
      throw new RuleViolation("scoring.range", "days: 1 to " + LONGEST, "days", 1, LONGEST);
    }
  }

  /** What is left of points that were last earned then, rounded half away from zero. */
  int left(int points, Instant last, Instant now) {
    return switch (kind) {
      case NEVER -> points;
      case GONE -> steps(last, now) > 0 ? 0 : points;
      case HALVED -> halved(points, steps(last, now));
    };
  }

  /** When less will be left than now, if ever. */
  Optional<Instant> next(int points, Instant last, Instant now) {
    int left = left(points, last, now);
    if (kind == Kind.NEVER || left == 0) {
      return Optional.empty();
    }
    long steps = steps(last, now) + 1;
    while (kind == Kind.HALVED && halved(points, steps) == left) {
      steps++;
    }
    return Optional.of(last.plus(Duration.ofDays(steps * days)));
  }

  private long steps(Instant last, Instant now) {
    return Behaviour.days(last, now) / days;
  }

  private static int halved(int points, long steps) {
    double left = Math.abs(points) / Math.pow(2, Math.min(steps, 40));
    return (int) Math.round(left) * Integer.signum(points);
  }
}
