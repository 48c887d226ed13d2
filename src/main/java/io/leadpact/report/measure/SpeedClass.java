package io.leadpact.report.measure;

import io.leadpact.agreement.terms.Limit;
import io.leadpact.kernel.Share;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers that took longer than one time and at most another, and what became of their leads.
 *
 * @param longest the upper bound; null for the last class, which has none
 * @param reached how many of the leads reached the stage in question afterwards; those that had
 *     reached it before the answer are in no class
 */
public record SpeedClass(Duration above, @Nullable Duration longest, Share reached) {

  private static final List<Duration> DAYS =
      List.of(
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8),
          Duration.ofHours(16));

  /** Quarter, half, whole, double and fourfold limit; where the limit is in whole days, hours. */
  public static List<Duration> bounds(Limit limit) {
    if (limit instanceof Limit.BusinessDays) {
      return DAYS;
    }
    var longest = limit.longest();
    return Stream.of(
            longest.dividedBy(4),
            longest.dividedBy(2),
            longest,
            longest.multipliedBy(2),
            longest.multipliedBy(4))
        .toList();
  }
}
