package io.leadpact.web;

import io.leadpact.web.Drawing.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cumulative count by day against its plan, ready for the fragment {@code shell/charts :: steps}.
 * All coordinates are those of a drawing of {@code width} × {@link #height()}.
 *
 * @param plan the dashed line; null where nothing was planned
 * @param cone where the count may end; null where nobody says
 * @param nowX where the last counted day ends, while days are still to come
 */
public record StepChart(
    int width,
    List<Line> grid,
    List<Tick> ticks,
    String actual,
    @Nullable String plan,
    @Nullable String cone,
    List<Bar> bars,
    @Nullable String nowX,
    @Nullable String lastX,
    @Nullable String lastY,
    List<End> ends) {

  /** A line across, with its value at the left; the base is the one at zero. */
  public record Line(String y, String labelY, String label, boolean base) {}

  /** A word below. */
  public record Tick(String x, String label) {}

  /** What came in on one day. */
  public record Bar(String x, String y, String width, String height) {}

  /** What a line comes to, at its right end. */
  public record End(String y, String label, boolean strong) {}

  /** Where a count may end: fewest, most likely, most. */
  public record Range(double low, double middle, double high) {}

  /** What is drawn: counts of the days so far, plan of all days, a name per day. */
  record Subject(List<Double> days, List<Double> plan, List<String> names, @Nullable Range likely) {

    double most() {
      var most = Math.max(sum(days), sum(plan));
      return likely == null ? most : Math.max(most, likely.high());
    }

    static double sum(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  private static final int LEFT = 34;
  private static final int ROOM_FOR_ENDS = 78;
  private static final int TOP = 12;
  private static final int BOTTOM = 190;
  private static final int BETWEEN_ENDS = 14;
  private static final int BETWEEN_TICKS = 84;

  public int height() {
    return 214;
  }

  public int left() {
    return LEFT;
  }

  public int right() {
    return width - ROOM_FOR_ENDS;
  }

  public int top() {
    return TOP;
  }

  public int bottom() {
    return BOTTOM;
  }

  public int labelX() {
    return LEFT - 6;
  }

  public int tickY() {
    return BOTTOM + 18;
  }

  public int endX() {
    return right() + 6;
  }

  static StepChart draw(Subject subject, int width, Function<Number, String> write) {
    return new Pen(subject, width, write).draw();
  }

  /** Draws one subject. */
  private static final class Pen {

    private final Subject subject;
    private final int width;
    private final Function<Number, String> write;
    private final double gap;
    private final Scale scale;
    private final double day;

    Pen(Subject subject, int width, Function<Number, String> write) {
      this.subject = subject;
      this.width = width;
      this.write = write;
      this.gap = gap(Math.max(subject.most(), 1));
      var lines = Math.ceil(Math.max(subject.most(), 1) / gap);
      this.scale = new Scale(0, lines * gap, BOTTOM, (double) BOTTOM - TOP);
      var days = Math.max(1, Math.max(subject.plan().size(), subject.days().size()));
      this.day = (double) (width - ROOM_FOR_ENDS - LEFT) / days;
    }

    StepChart draw() {
      var so = subject.days().size();
      var whole = so >= subject.plan().size();
      var total = Subject.sum(subject.days());
      return new StepChart(
          width,
          grid(),
          ticks(),
          actual(),
          subject.plan().isEmpty() ? null : plan(),
          whole ? null : cone(so, total),
          bars(),
          whole ? null : x(so),
          so == 0 ? null : x(so),
          so == 0 ? null : scale.y(total),
          ends(whole));
    }

    /** A distance of 1, 2 or 5 and noughts that makes at most five lines. */
    private static double gap(double most) {
      var power = Math.pow(10, Math.floor(Math.log10(most / 5)));
      var gap = power < 1 ? 1 : power;
      for (var times : new int[] {1, 2, 5, 10}) {
        if (most <= 5 * times * gap) {
          return times * gap;
        }
      }
      return 20 * gap;
    }

    private List<Line> grid() {
      var lines = new ArrayList<Line>();
      for (double value = 0; value <= scale.span() + gap / 2; value += gap) {
        var y = scale.level(value);
        lines.add(new Line(Drawing.at(y), Drawing.at(y + 4), write.apply(value), value == 0));
      }
      return lines;
    }

    private List<Tick> ticks() {
      var names = subject.names();
      var every = (int) Math.max(1, Math.ceil(BETWEEN_TICKS / day));
      var ticks = new ArrayList<Tick>();
      for (int i = 0; i < names.size(); i += every) {
        ticks.add(new Tick(Drawing.at(LEFT + (i + .5) * day), names.get(i)));
      }
      return ticks;
    }

    private String actual() {
      var path = new StringBuilder("M" + x(0) + " " + scale.y(0));
      double sum = 0;
      for (int i = 0; i < subject.days().size(); i++) {
        sum += subject.days().get(i);
        path.append('H').append(x(i + 1)).append('V').append(scale.y(sum));
      }
      return path.toString();
    }

    private String plan() {
      var path = new StringBuilder("M" + x(0) + " " + scale.y(0));
      double sum = 0;
      for (int i = 0; i < subject.plan().size(); i++) {
        sum += subject.plan().get(i);
        path.append('L').append(x(i + 1)).append(' ').append(scale.y(sum));
      }
      return path.toString();
    }

    private @Nullable String cone(int so, double total) {
      var likely = subject.likely();
      return likely == null
          ? null
          : "M%s %sL%s %sV%sZ"
              .formatted(
                  x(so),
                  scale.y(total),
                  Drawing.at((double) width - ROOM_FOR_ENDS),
                  scale.y(likely.high()),
                  scale.y(likely.low()));
    }

    private List<Bar> bars() {
      var bars = new ArrayList<Bar>();
      for (int i = 0; i < subject.days().size(); i++) {
        var y = scale.level(subject.days().get(i));
        bars.add(
            new Bar(
                Drawing.at(LEFT + (i + .2) * day),
                Drawing.at(y),
                Drawing.at(.6 * day),
                Drawing.at(BOTTOM - y)));
      }
      return bars;
    }

    /**
     * What it comes to in the middle of what is likely, and what was planned, never overlapping.
     */
    private List<End> ends(boolean whole) {
      var likely = subject.likely();
      var ends = new ArrayList<End>();
      var plan = Subject.sum(subject.plan());
      var planY = scale.level(plan) + 4;
      if (whole || likely != null) {
        var end = whole || likely == null ? Subject.sum(subject.days()) : likely.middle();
        var y = scale.level(end) + 4;
        if (!subject.plan().isEmpty() && Math.abs(y - planY) < BETWEEN_ENDS) {
          y = end >= plan ? planY - BETWEEN_ENDS : planY + BETWEEN_ENDS;
        }
        ends.add(new End(Drawing.at(y), write.apply(Math.round(end)), true));
      }
      if (!subject.plan().isEmpty()) {
        ends.add(new End(Drawing.at(planY), write.apply(Math.round(plan)), false));
      }
      return ends;
    }

    private String x(int days) {
      return Drawing.at(LEFT + days * day);
    }
  }
}
