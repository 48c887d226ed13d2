package io.leadpact.report.measure;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was counted on each day of the company's zone, without the days on which nothing was. */
public record Daily(SortedMap<LocalDate, Sums> days) {

  public static final Daily NOTHING = new Daily(new TreeMap<>());

  /** From the first day on, up to the one before the next. */
  public Sums between(LocalDate first, LocalDate next) {
    return days.subMap(first, next).values().stream().reduce(Sums.NONE, Sums::plus);
  }

  /**
   * What had been counted by the time at which the given part of a period's business days was over:
   * whole days in full, and of the day in which that time lies the same part of what was counted on
   * it.
   *
   * @param share from 0 to 1
   */
  public Sums upTo(BusinessRun run, double share) {
    double upTo = share * run.days().size();
    var sum = Sums.NONE;
    for (var day : days.subMap(run.stretch().first(), run.stretch().next()).entrySet()) {
      double weight = share >= 1 ? 1 : Math.max(0, Math.min(1, upTo - run.place(day.getKey())));
      sum = sum.plus(day.getValue().times(weight));
    }
    return sum;
  }
}
