package io.leadpact.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What was measured in each round, beside its floor and its goal.
 *
 * @param rates whether more is better: leads a second; else milliseconds
 * @param floor what the floor came to in each round; none where there is no floor
 * @param goal the ratio to the floor, or milliseconds where the goal is absolute
 * @param note what else there is to say
 */
record Figure(
    String name,
    boolean rates,
    double[] floor,
    double[] ours,
    double goal,
    boolean absolute,
    String note) {

  static double median(double... values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /** The pairs of a round share the mood of the machine: their ratios, not the ratio of medians. */
  private double ratio() {
    var ratios = new double[Math.min(floor.length, ours.length)];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours[i] / floor[i];
    }
    return median(ratios);
  }

  boolean reached() {
    if (absolute) {
      return median(ours) <= goal;
    }
    return rates ? ratio() >= goal : ratio() <= goal;
  }

  @Override
  public String toString() {
    var sign = rates ? "≥" : "≤";
    return String.format(
        Locale.ROOT,
        "%-44s floor %s  ours %s  ratio %5s  goal %s %s%s  %s  %s",
        name,
        spread(floor),
        spread(ours),
        floor.length == 0 ? "–" : "%.2f".formatted(ratio()),
        sign,
        absolute ? goal + " ms" : "" + goal,
        absolute ? "" : " ×",
        Double.isNaN(goal) ? "" : reached() ? "reached" : "MISSED",
        note);
  }

  private String spread(double[] values) {
    if (values.length == 0) {
      return String.format("%28s", "–");
    }
    var sorted = values.clone();
    Arrays.sort(sorted);
    var pattern = rates ? "%,9.0f/s [%,.0f–%,.0f]" : "%9.2f ms [%.2f–%.2f]";
    return String.format(
        Locale.ROOT, pattern, median(values), sorted[0], sorted[sorted.length - 1]);
  }
}
