package io.leadpact.report.measure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a quota owes in a month: each business day its share of the number that was in force on that
 * day.
 *
 * @param perMonth of each business day the number in force when it began
 */
public record QuotaPlan(BusinessMonth month, List<Integer> perMonth) {

  private double owed(int day) {
    return perMonth.get(day) / (double) perMonth.size();
  }

  /** Owed at the end of each business day, from the first on. */
  public List<Double> cumulative() {
    var sum = new double[1];
    return IntStream.range(0, perMonth.size()).mapToObj(day -> sum[0] += owed(day)).toList();
  }

  /** Owed so far; of a running day the part of its opening hours that is over. */
  public double toDate() {
    return IntStream.range(0, perMonth.size())
        .mapToDouble(day -> owed(day) * Math.max(0, Math.min(1, month.behind() - day)))
        .sum();
  }

  /** Owed in the whole month. */
  public double whole() {
    return IntStream.range(0, perMonth.size()).mapToDouble(this::owed).sum();
  }
}
