package io.leadpact.qualification;

import io.leadpact.qualification.Calibration.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * How many leads pass at each least score, and what sales made of them: two lines over 0 to 100, in
 * a box of 640 by 220.
 *
 * @param grid heights with what they stand for
 * @param chosenX where the score that is tried stands
 */
public record ThresholdChart(
    String accepted,
    String rejected,
    String acceptedY,
    String rejectedY,
    List<Line> grid,
    List<Tick> ticks,
    String chosenX) {

  private static final double LEFT = 52;
  private static final double RIGHT = 520;
  private static final double TOP = 14;
  private static final double BOTTOM = 190;
  private static final double APART = 20;
  private static final int HIGHEST = 100;

  /** A height and what it stands for. */
  public record Line(String y, long value) {}

  /** A score under the drawing. */
  public record Tick(String x, int score) {}

  static ThresholdChart of(List<Step> steps, int chosen) {
    long most =
        steps.stream()
            .mapToLong(step -> Math.max(step.passed().accepted(), step.passed().rejected()))
            .max()
            .orElse(0);
    long top = round(Math.max(4, most));
    var last = steps.get(steps.size() - 1).passed();
    double accepted = y(last.accepted(), top);
    double rejected = y(last.rejected(), top);
    if (Math.abs(accepted - rejected) < APART) {
      rejected = accepted - APART;
    }
    var grid = new ArrayList<Line>();
    for (int i = 0; i <= 4; i++) {
      grid.add(new Line(text(y(top * i / 4, top)), top * i / 4));
    }
    return new ThresholdChart(
        path(steps, step -> step.passed().accepted(), top),
        path(steps, step -> step.passed().rejected(), top),
        text(accepted + 4),
        text(rejected + 4),
        grid,
        List.of(0, 20, 40, 60, 80, 100).stream().map(at -> new Tick(text(x(at)), at)).toList(),
        text(x(chosen)));
  }

  /** The next number of which a quarter is whole. */
  private static long round(long most) {
    long step = 4;
    while (step * 10 < most) {
      step *= 10;
    }
    return (most + step - 1) / step * step;
  }

  private static String path(List<Step> steps, ToLongFunction<Step> value, long top) {
    var path = new StringBuilder();
    for (var step : steps) {
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(text(x(step.threshold())))
          .append(' ')
          .append(text(y(value.applyAsLong(step), top)));
    }
    return path.toString();
  }

  private static double x(int score) {
    return LEFT + (RIGHT - LEFT) * score / HIGHEST;
  }

  private static double y(long value, long top) {
    return BOTTOM - (BOTTOM - TOP) * value / top;
  }

  private static String text(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }
}
