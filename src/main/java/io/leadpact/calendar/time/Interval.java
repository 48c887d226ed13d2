package io.leadpact.calendar.time;

import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** From an instant, included, to a later one, excluded. */
public record Interval(Instant from, Instant to) {

  /**
   * Pauses that came from outside, in order of time.
   *
   * @throws RuleViolation where one ends before it begins or begins before another has ended
   */
  public static List<Interval> pauses(List<Interval> given) {
    var sorted = given.stream().sorted(Comparator.comparing(Interval::from)).toList();
    for (int i = 0; i < sorted.size(); i++) {
      var pause = sorted.get(i);
      if (pause.to.isBefore(pause.from)) {
        throw new RuleViolation(
            "calendar.pauses.order", "A pause ends before it begins: " + pause.from, "pauses");
      }
      if (i > 0 && pause.from.isBefore(sorted.get(i - 1).to)) {
        throw new RuleViolation(
            "calendar.pauses.overlap", "Two pauses overlap at " + pause.from, "pauses");
      }
    }
    return sorted;
  }
}
