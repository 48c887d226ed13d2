package io.leadpact.report.measure;

import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.clock.fold.FoldedClock.State;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** New less old, for many leads and clocks at once: what their change adds to the figures. */
public final class Differences {

  private final Map<ClockCell, ClockCounts> clocks = new HashMap<>();
  private final Map<LeadCell, BigDecimal> leads = new HashMap<>();

  /** A clock was so and is so; null where there was, or is, none. */
  public void clock(@Nullable FoldedClock before, @Nullable FoldedClock after) {
    if (before != null) {
      add(before, ClockCounts.of(before).withOverdue(running(before)).negated());
    }
    if (after != null) {
      add(after, ClockCounts.of(after).withOverdue(running(after)));
    }
  }

  private static int running(FoldedClock clock) {
    return clock.state() == State.RUNNING ? 1 : 0;
  }

  private void add(FoldedClock clock, ClockCounts counts) {
    clocks.merge(ClockCell.of(clock), counts, ClockCounts::plus);
  }

  public void leadNow(Map<LeadCell, BigDecimal> counts) {
    counts.forEach((cell, amount) -> leads.merge(cell, amount, BigDecimal::add));
  }

  public void leadBefore(Map<LeadCell, BigDecimal> counts) {
    counts.forEach((cell, amount) -> leads.merge(cell, amount.negate(), BigDecimal::add));
  }

  /** What is not nothing. */
  public Map<ClockCell, ClockCounts> clocks() {
    clocks.values().removeIf(ClockCounts.NONE::equals);
    return clocks;
  }

  /** What is not nothing. */
  public Map<LeadCell, BigDecimal> leads() {
    leads.values().removeIf(amount -> amount.signum() == 0);
    return leads;
  }

  public boolean isEmpty() {
    return clocks().isEmpty() && leads().isEmpty();
  }
}
