package io.leadpact.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Twelve months as a line of 72 by 24, ready to be drawn.
 *
 * @param target how far down the promise lies
 * @param line a path through the months in which there was something; broken where there was not
 * @param dot where the last month lies; null where it has nothing
 */
public record Spark(String target, String line, @Nullable Dot dot) {

  private static final double WIDTH = 72;
  private static final double TOP = 3;
  private static final double HEIGHT = 18;

  /** The last month. */
  public record Dot(String x, String y) {}

  static Spark of(List<Optional<BigDecimal>> months, double target) {
    var values = months.stream().flatMap(Optional::stream).map(BigDecimal::doubleValue).toList();
    double low = Stream.concat(values.stream(), Stream.of(target)).min(Double::compare).get();
    double high = Stream.concat(values.stream(), Stream.of(target)).max(Double::compare).get();
    double span = high - low < 1e-9 ? 1 : high - low;
    var line = new StringBuilder();
    Dot dot = null;
    boolean broken = true;
    for (int i = 0; i < months.size(); i++) {
      dot = null;
      if (months.get(i).isPresent()) {
        var x = text(WIDTH * i / (months.size() - 1));
        var y = text(TOP + HEIGHT * (high - months.get(i).get().doubleValue()) / span);
        line.append(broken ? "M" : "L").append(x).append(' ').append(y);
        dot = new Dot(x, y);
      }
      broken = months.get(i).isEmpty();
    }
    return new Spark(text(TOP + HEIGHT * (high - target) / span), line.toString(), dot);
  }

  static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
