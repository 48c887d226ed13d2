package io.leadpact.qualification.scoring;

import io.leadpact.kernel.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Points for a sign. Given once where the condition holds, or for each time that its bound is
 * reached ({@code 5 for each visit}, {@code −3 for each 5 days of silence}).
 *
 * @param points for once, or for each time; less than none takes some away
 * @param each for each time
 * @param most how many it may give or take altogether; 0: no bound
 */
public record Rule(Condition condition, int points, boolean each, int most, Decay decay) {

  private static final int HIGHEST = 100;

  /**
   * @throws RuleViolation naming the field that makes no sense
   */
  public Rule {
    if (condition.sign().side() == Sign.Side.RESULT) {
      throw new RuleViolation("scoring.circle", "Points cannot depend on points", "sign");
    }
    if (points == 0 || Math.abs(points) > HIGHEST) {
      throw new RuleViolation(
          "scoring.points", "−100 to 100, and not 0", "points", -HIGHEST, HIGHEST);
    }
    if (most < 0 || most > HIGHEST) {
      throw new RuleViolation("scoring.range", "most: 0 to 100", "upTo", 0, HIGHEST);
    }
    boolean counted = condition.sign().side() == Sign.Side.INTEREST;
    each = each && counted;
    most = each ? most : 0;
    decay = condition.sign().fades() ? decay : Decay.NEVER;
  }

  public static Rule once(Condition condition, int points) {
    return new Rule(condition, points, false, 0, Decay.NEVER);
  }

  public static Rule each(Sign sign, int least, int points, int most) {
    return new Rule(Condition.least(sign, least), points, true, most, Decay.NEVER);
  }

  public Rule with(Decay.Kind kind, int days) {
    return new Rule(condition, points, each, most, new Decay(kind, days));
  }

  /** What it gives a lead at that moment; empty where it does not hold or has faded. */
  Optional<Reason> on(Subject subject, int place, Instant now) {
    var found = condition.on(subject, now);
    if (!found.holds()) {
      return Optional.empty();
    }
    var last = subject.behaviour().last(condition.sign().deeds());
    int earned = earned(found);
    int left = last.map(at -> decay.left(earned, at, now)).orElse(earned);
    return left == 0
        ? Optional.empty()
        : Optional.of(new Reason(place, left, found.amount(), last.orElse(null)));
  }

  private int earned(Condition.Found found) {
    if (!each || found.amount() == null) {
      return points;
    }
    long times = Math.min(HIGHEST, condition.times(found.amount()));
    long sum = points * times;
    return (int)
        (most == 0
            ? Math.max(-HIGHEST, Math.min(HIGHEST, sum))
            : Math.max(-most, Math.min(most, sum)));
  }

  /** When it will give otherwise than now though nothing happens, if ever. */
  Optional<Instant> changes(Subject subject, Instant now) {
    if (condition.sign() == Sign.SILENCE) {
      return silence(subject.behaviour(), now);
    }
    var found = condition.on(subject, now);
    return found.holds()
        ? subject
            .behaviour()
            .last(condition.sign().deeds())
            .flatMap(at -> decay.next(earned(found), at, now))
        : Optional.empty();
  }

  private Optional<Instant> silence(Behaviour behaviour, Instant now) {
    var found = condition.on(new Subject(Profile.UNKNOWN, behaviour, null), now);
    if (found.holds() && (!each || Math.abs(earned(found)) >= (most == 0 ? HIGHEST : most))) {
      return Optional.empty();
    }
    int step = condition.least() == null ? 1 : condition.least();
    long days = (behaviour.silence(now) / step + 1) * step;
    return Optional.of(behaviour.heardAt().plus(Duration.ofDays(days)));
  }
}
