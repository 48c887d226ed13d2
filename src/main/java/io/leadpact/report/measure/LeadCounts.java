package io.leadpact.report.measure;

import io.leadpact.lead.journal.LeadState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a lead adds to the funnel: a pure function of where it stands. */
public final class LeadCounts {

  private LeadCounts() {}

  /**
   * A lead that became part of another adds nothing.
   *
   * @param funnel the stages of the company, in order
   */
  public static Map<LeadCell, BigDecimal> of(LeadState state, Origin origin, List<String> funnel) {
    var counts = new HashMap<LeadCell, BigDecimal>();
    if (state.mergedInto() != null) {
      return counts;
    }
    var times = times(state);
    times.forEach(
        (measure, at) ->
            counts.put(cell(state, origin, measure, at, took(measure, times, funnel)), one()));
    if (state.attempts() != 0) {
      add(counts, state, origin, LeadCell.ATTEMPTS, BigDecimal.valueOf(state.attempts()));
    }
    var won = state.wonValue();
    if (won != null && won.signum() != 0) {
      add(counts, state, origin, LeadCell.WON_AMOUNT, won);
    }
    return counts;
  }

  /** Whether two standings of a lead add the same, wherever it came from. */
  public static boolean same(LeadState one, LeadState other, List<String> funnel) {
    var nowhere = new Origin("", "");
    return of(one, nowhere, funnel).equals(of(other, nowhere, funnel));
  }

  /** Every lead came in; what ended it has a time of its own. */
  private static Map<String, Instant> times(LeadState state) {
    var times = new HashMap<>(state.reached());
    put(times, "LEAD", state.createdAt());
    put(times, "REJECTED", state.rejectedAt());
    put(times, "LOST", state.lostAt());
    return times;
  }

  private static void put(Map<String, Instant> times, String measure, @Nullable Instant at) {
    if (at == null) {
      times.remove(measure);
    } else {
      times.put(measure, at);
    }
  }

  private static int took(String stage, Map<String, Instant> times, List<String> funnel) {
    int place = funnel.indexOf(stage);
    if (place < 1) {
      return LeadCell.NONE;
    }
    var from = times.get(funnel.get(place - 1));
    var to = Objects.requireNonNull(times.get(stage));
    return from == null || to.isBefore(from)
        ? LeadCell.NONE
        : TimeClass.of(Duration.between(from, to).toMillis());
  }

  private static void add(
      Map<LeadCell, BigDecimal> counts,
      LeadState state,
      Origin origin,
      String measure,
      BigDecimal amount) {
    counts.put(cell(state, origin, measure, state.createdAt(), LeadCell.NONE), amount);
  }

  private static LeadCell cell(
      LeadState state, Origin origin, String measure, Instant reachedAt, int took) {
    return new LeadCell(
        state.createdAt(), origin.channel(), origin.campaign(), measure, reachedAt, took);
  }

  private static BigDecimal one() {
    return BigDecimal.ONE;
  }
}
