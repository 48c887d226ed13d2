package io.leadpact.agreement.terms;

import io.leadpact.kernel.Percent;
import io.leadpact.kernel.RuleViolation;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a lead has to be tried before it is called unreachable.
 *
 * @param effort what has to be done
 * @param countsFrom from which entry the days count; none: from when the lead came in
 * @param target the share of leads given up as unreachable on which it has to be kept
 */
public record Cadence(Owed owed, Effort effort, List<EventPattern> countsFrom, Percent target)
    implements Aim {

  public Cadence {
    countsFrom = List.copyOf(countsFrom);
  }

  @Override
  public Measure measure() {
    return Measure.CADENCE_KEPT;
  }

  /**
   * Attempts that somebody has to make.
   *
   * @param attempts how many in all
   * @param days within how many days; of the calendar, or of opening
   * @param business whether only days of opening count
   * @param atLeast how many of them by channel, such as {@code CALL}: 3; a channel that is not
   *     named counts towards all attempts only
   * @param timesOfDay on how many different parts of the day (before noon, until four, later); 1:
   *     it does not matter
   * @param spacing at least so long between two attempts that count
   */
  public record Effort(
      int attempts,
      int days,
      boolean business,
      Map<String, Integer> atLeast,
      int timesOfDay,
      Optional<Duration> spacing) {

    public Effort {
      within(attempts, 1, 50, "attempts");
      within(days, 1, 366, "days");
      within(timesOfDay, 1, 3, "timesOfDay");
      atLeast = Collections.unmodifiableMap(new TreeMap<>(atLeast));
      atLeast.values().forEach(some -> within(some, 1, 50, "atLeast"));
      int named = atLeast.values().stream().mapToInt(Integer::intValue).sum();
      if (named > attempts) {
        throw new RuleViolation(
            "aim.cadence.sum",
            "By channel %d are asked for, in all %d".formatted(named, attempts),
            "atLeast",
            named,
            attempts);
      }
      if (spacing.filter(least -> least.isNegative() || least.toDays() > 30).isPresent()) {
        throw new RuleViolation("aim.spacing", "Between attempts: up to 30 days", "spacing");
      }
    }

    private static void within(int value, int least, int most, String field) {
      if (value < least || value > most) {
        throw new RuleViolation(
            "aim.cadence.range",
            "%s: %d to %d, not %d".formatted(field, least, most, value),
            field,
            field,
            least,
            most);
      }
    }
  }
}
