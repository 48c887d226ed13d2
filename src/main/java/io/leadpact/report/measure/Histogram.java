package io.leadpact.report.measure;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * How answers are spread over the time that they took. Bar {@code i} holds those that took more
 * than {@code i · step} and at most {@code (i + 1) · step}; the last bar holds all longer ones.
 *
 * @param limit the bar at whose end the limit lies; empty where it is not a length of time
 */
public record Histogram(Duration step, List<Bar> bars, OptionalInt limit) {

  /** Bars of a picture, the last one for all that took longer. */
  public static final int BARS = 20;

  private static final int BARS_TO_LIMIT = 8;
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8),
          Duration.ofHours(24));

  /** How many were met and how many late. */
  public record Bar(long met, long late) {

    public static final Bar EMPTY = new Bar(0, 0);

    public long all() {
      return met + late;
    }
  }

  /** The round length that divides the limit into six to twelve bars, or nearly so. */
  public static Duration step(Duration limit) {
    var wanted = limit.dividedBy(BARS_TO_LIMIT);
    return STEPS.stream()
        .filter(step -> limit.toMillis() % step.toMillis() == 0)
        .min((a, b) -> Long.compare(far(a, wanted), far(b, wanted)))
        .filter(step -> limit.dividedBy(step) < BARS)
        .orElseGet(() -> Duration.ofMillis(Math.max(1, wanted.toMillis())));
  }

  /** The round length of which eight reach about as far. */
  public static Duration roughly(Duration reach) {
    var wanted = reach.dividedBy(BARS_TO_LIMIT);
    return STEPS.stream().min((a, b) -> Long.compare(far(a, wanted), far(b, wanted))).orElseThrow();
  }

  private static long far(Duration step, Duration wanted) {
    return Math.abs(step.toMillis() - wanted.toMillis());
  }

  public long highest() {
    return bars.stream().mapToLong(Bar::all).max().orElse(0);
  }

  public long met() {
    return bars.stream().mapToLong(Bar::met).sum();
  }

  public long late() {
    return bars.stream().mapToLong(Bar::late).sum();
  }
}
