package io.leadpact.report.measure;

import java.util.SortedMap;

/**
 * Lengths of time in classes that can be counted and added up: whole minutes, rounded half-up, to
 * four hours; beyond, classes that are five per cent wider each. Reading one back is off by at most
 * half a minute, or 2.5 per cent.
 */
public final class TimeClass {

  private static final double MINUTE = 60_000;
  private static final int EXACT = 240;
  private static final double EDGE = EXACT + 0.5;
  private static final double STEP = Math.log(1.05);

  private TimeClass() {}

  /** The class of a length of time in milliseconds, none of them negative. */
  public static int of(long milliseconds) {
    double minutes = milliseconds / MINUTE;
    return minutes < EDGE
        ? (int) Math.floor(minutes + 0.5)
        : EXACT + 1 + (int) Math.floor(Math.log(minutes / EDGE) / STEP);
  }

  /** About how many milliseconds: the middle of the class. */
  public static long about(int timeClass) {
    double minutes =
        timeClass <= EXACT ? timeClass : EDGE * Math.exp((timeClass - EXACT - 0.5) * STEP);
    return Math.round(minutes * MINUTE);
  }

  /**
   * About the smallest time that at least that share of the counted ones did not exceed (nearest
   * rank).
   *
   * @param counts how many, by class; at least one
   * @param share above 0, up to 1
   */
  public static long percentile(SortedMap<Integer, Long> counts, double share) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long rank = Math.max(1, (long) Math.ceil(share * all));
    long seen = 0;
    for (var one : counts.entrySet()) {
      seen += one.getValue();
      if (seen >= rank) {
        return about(one.getKey());
      }
    }
    throw new IllegalArgumentException("Nothing was counted");
  }
}
