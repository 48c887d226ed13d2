package io.leadpact.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures the small drawings of {@code shell/charts}: values come in, coordinates go out. */
@Component("drawing")
public class Drawing {

  private static final double WIDTH = 72;
  private static final double TOP = 3;
  private static final double BOTTOM = 21;

  private final Show show;

  Drawing(Show show) {
    this.show = show;
  }

  /**
   * A line over months in a box of 72 × 24, broken where a month has no value.
   *
   * @param target where the promise stands; null: nowhere
   * @param lastX where the last month that has a value stands, with {@code lastY}
   */
  public record Spark(
      String path, @Nullable String target, @Nullable String lastX, @Nullable String lastY) {}

  public Spark spark(List<? extends @Nullable Number> values, @Nullable Number target) {
    return line(values, target);
  }

  static Spark line(List<? extends @Nullable Number> values, @Nullable Number target) {
    var known =
        Stream.concat(values.stream(), Stream.ofNullable(target))
            .filter(Objects::nonNull)
            .map(Number::doubleValue)
            .toList();
    var low = known.stream().min(Double::compare).orElse(0.0);
    var high = known.stream().max(Double::compare).orElse(1.0);
    var scale = new Scale(low, Math.max(high - low, 1e-9), BOTTOM, BOTTOM - TOP);
    var path = new StringBuilder();
    var pen = false;
    String lastX = null;
    String lastY = null;
    for (int i = 0; i < values.size(); i++) {
      var value = values.get(i);
      if (value != null) {
        lastX = at(values.size() == 1 ? WIDTH : WIDTH * i / (values.size() - 1));
        lastY = scale.y(value);
        path.append(pen ? 'L' : 'M').append(lastX).append(' ').append(lastY);
      }
      pen = value != null;
    }
    return new Spark(path.toString(), target == null ? null : scale.y(target), lastX, lastY);
  }

  /**
   * What came in on each day so far, cumulative, against the plan of all days.
   *
   * @param plan for each day of the period by itself; empty where nothing was planned
   * @param names one for each day
   * @param likely where it may end; null where nobody says
   * @param width of the drawing: what is drawn for a phone is narrower, never smaller
   */
  public StepChart steps(
      List<? extends Number> days,
      List<? extends Number> plan,
      List<String> names,
      StepChart.@Nullable Range likely,
      int width) {
    var subject = new StepChart.Subject(doubles(days), doubles(plan), names, likely);
    return StepChart.draw(subject, width, show::number);
  }

  private static List<Double> doubles(List<? extends Number> values) {
    return values.stream().map(Number::doubleValue).toList();
  }

  /** From a value to its height in the drawing. */
  record Scale(double from, double span, double bottom, double height) {

    String y(Number value) {
      return at(level(value.doubleValue()));
    }

    double level(double value) {
      return bottom - height * (value - from) / span;
    }
  }

  static String at(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }
}
