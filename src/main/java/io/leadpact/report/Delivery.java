package io.leadpact.report;

import io.leadpact.report.measure.BusinessMonth;
import java.util.List;

/**
 * A month of one term by business day: what was delivered, summed up, against what was owed.
 *
 * @param perDay delivered on each business day up to today; of clocks those met in time that began
 *     on it
 * @param plan owed at the end of each business day of the month; of clocks the promised share of
 *     those judged, and of those expected in the rest of the month
 * @param owed owed so far
 */
public record Delivery(
    Obligation what, BusinessMonth month, List<Long> perDay, List<Double> plan, double owed) {

  public long sofar() {
    return perDay.stream().mapToLong(Long::longValue).sum();
  }

  /** Owed at the end of the month. */
  public double whole() {
    return plan.isEmpty() ? 0 : plan.get(plan.size() - 1);
  }
}
