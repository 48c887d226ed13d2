package io.leadpact.web;

import io.leadpact.report.Delivery;
import io.leadpact.report.measure.Likely;
import io.leadpact.web.PlanChart.Bar;
import io.leadpact.web.PlanChart.Drawing;
import io.leadpact.web.PlanChart.Label;
import io.leadpact.web.PlanChart.Tick;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays out a delivery in a box of a given width; all of its arithmetic. */
final class PlanDrawing {

  private static final int LEFT = 34;
  private static final int TOP = 12;
  private static final int BASE = 190;

  private final Delivery delivery;
  private final int width;
  private final int right;
  private final double step;
  private final double most;

  PlanDrawing(Delivery delivery, int width, int room) {
    this.delivery = delivery;
    this.width = width;
    this.right = width - room;
    int days = Math.max(1, delivery.plan().size());
    this.step = (right - LEFT) / (double) days;
    this.most = niceAbove(Math.max(1, highest()));
  }

  private double highest() {
    double high = Math.max(delivery.whole(), delivery.sofar());
    return Math.max(high, delivery.what().likely().map(Likely::high).orElse(0L));
  }

  /** The grid has four or five lines at round numbers; this is the last of them. */
  private static double niceAbove(double value) {
    return Math.ceil(value / gap(value)) * gap(value);
  }

  private static double gap(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double part : new double[] {0.1, 0.2, 0.25, 0.5, 1, 2}) {
      double gap = power * part;
      if (value / gap <= 5 && (gap >= 1 || value < 1)) {
        return Math.max(1, gap);
      }
    }
    return power * 2;
  }

  private double x(double day) {
    return LEFT + step * day;
  }

  private double y(double value) {
    return BASE - (BASE - TOP) * value / most;
  }

  private static String n(double number) {
    return Spark.text(number);
  }

  /**
   * @param number how the reader writes a number
   * @param day how the reader writes a date
   * @param plan the words at the end of the plan
   */
  Drawing draw(Function<Long, String> number, Function<LocalDate, String> day, String plan) {
    double end = delivery.what().likely().map(Likely::middle).orElse(delivery.sofar());
    double planned = delivery.whole();
    double ends = y(end);
    double plans = apart(y(planned), ends);
    return new Drawing(
        width,
        right,
        grid(number),
        axis(day),
        bars(),
        planPath(),
        line(),
        cone(),
        now(),
        new Label(n(x(present())), n(y(delivery.sofar())), ""),
        new Label(n(right + 6), n(ends + 4), number.apply(Math.round(end))),
        new Label(n(right + 6), n(plans + 4), plan + "\u00a0" + number.apply(Math.round(planned))));
  }

  /** Two words at the same height would cover each other. */
  private static double apart(double wanted, double other) {
    if (Math.abs(wanted - other) >= 14) {
      return wanted;
    }
    return wanted <= other ? other - 14 : other + 14;
  }

  private List<Tick> grid(Function<Long, String> number) {
    var ticks = new ArrayList<Tick>();
    double gap = gap(Math.max(1, highest()));
    for (double value = gap; value <= most + 1e-9; value += gap) {
      ticks.add(new Tick(n(y(value)), number.apply(Math.round(value))));
    }
    return ticks;
  }

  /** The first business day of each week, where there is room for it. */
  private List<Tick> axis(Function<LocalDate, String> day) {
    var days = delivery.month().days();
    var ticks = new ArrayList<Tick>();
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < days.size(); i++) {
      boolean week =
          i == 0
              || days.get(i).with(DayOfWeek.MONDAY).isAfter(days.get(i - 1).with(DayOfWeek.MONDAY));
      double at = x(i + 0.5);
      if (week && at - last >= 52) {
        ticks.add(new Tick(n(at), day.apply(days.get(i))));
        last = at;
      }
    }
    return ticks;
  }

  private List<Bar> bars() {
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < delivery.perDay().size(); i++) {
      double height = BASE - y(delivery.perDay().get(i));
      bars.add(new Bar(n(x(i + 0.2)), n(BASE - height), n(step * 0.6), n(height)));
    }
    return bars;
  }

  private String planPath() {
    var path = new StringBuilder("M" + n(x(0)) + " " + BASE);
    for (int i = 0; i < delivery.plan().size(); i++) {
      path.append('L').append(n(x(i + 1))).append(' ').append(n(y(delivery.plan().get(i))));
    }
    return path.toString();
  }

  /** Rises at the end of each day, on the running one at the present moment. */
  private String line() {
    var path = new StringBuilder("M" + n(x(0)) + " " + BASE);
    long sum = 0;
    for (int i = 0; i < delivery.perDay().size(); i++) {
      sum += delivery.perDay().get(i);
      path.append('H').append(n(Math.min(x(i + 1), x(present())))).append('V').append(n(y(sum)));
    }
    return path.toString();
  }

  private double present() {
    return delivery.month().over() ? delivery.plan().size() : delivery.month().behind();
  }

  private @Nullable String cone() {
    return delivery
        .what()
        .likely()
        .map(
            likely ->
                "M%s %sL%d %sV%sZ"
                    .formatted(
                        n(x(present())),
                        n(y(delivery.sofar())),
                        right,
                        n(y(likely.high())),
                        n(y(likely.low()))))
        .orElse(null);
  }

  private @Nullable String now() {
    return delivery.month().over() ? null : n(x(present()));
  }
}
