package io.leadpact.report.measure;

import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.clock.fold.FoldedClock.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By what clocks are told apart before they are added up.
 *
 * @param startedAt the minute in which they began
 * @param team who is responsible, empty for nobody; so are person and channel
 * @param took the class of the time that the answer took, {@link #UNANSWERED} without one
 * @param overdueFrom the minute by whose beginning running clocks are past due; null for others
 */
public record ClockCell(
    String promise,
    Instant startedAt,
    int version,
    String team,
    String person,
    String channel,
    int took,
    @Nullable Instant overdueFrom) {

  /** The class of clocks that nothing answered. */
  public static final int UNANSWERED = -1;

  public static ClockCell of(FoldedClock clock) {
    var spent = clock.spentMs();
    return new ClockCell(
        clock.promise(),
        clock.startedAt().truncatedTo(ChronoUnit.MINUTES),
        clock.version(),
        Objects.requireNonNullElse(clock.team(), ""),
        Objects.requireNonNullElse(clock.person(), ""),
        Objects.requireNonNullElse(clock.channel(), ""),
        ClockCounts.answered(clock) && spent != null ? TimeClass.of(spent) : UNANSWERED,
        clock.state() == State.RUNNING ? wholeMinute(clock.dueAt()) : null);
  }

  private static @Nullable Instant wholeMinute(@Nullable Instant due) {
    if (due == null) {
      return null;
    }
    var minute = due.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(due) ? minute : minute.plus(1, ChronoUnit.MINUTES);
  }

  boolean overdueBy(Instant moment) {
    return overdueFrom != null && !overdueFrom.isAfter(moment);
  }
}
