package io.leadpact.web;

import io.leadpact.kernel.Party;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delivery against plan over the business days of a month: its words, the same as a table, and
 * drawn for a wide and a narrow page.
 *
 * @param message what it says, the figure's caption
 * @param rows the same by business day
 */
public record PlanChart(
    Party party,
    String ref,
    String title,
    String message,
    boolean quota,
    List<Row> rows,
    Drawing wide,
    Drawing narrow) {

  /**
   * A business day.
   *
   * @param onDay delivered on it; null where it is still to come
   * @param sum delivered up to its end
   * @param owed owed up to its end
   */
  public record Row(LocalDate day, @Nullable Long onDay, @Nullable Long sum, long owed) {}

  /**
   * Points and paths in a box.
   *
   * @param cone where it will probably go; null where nothing can be said
   * @param now how far right the present is; null where it is not in the month
   */
  public record Drawing(
      int width,
      int right,
      List<Tick> grid,
      List<Tick> axis,
      List<Bar> bars,
      String plan,
      String line,
      @Nullable String cone,
      @Nullable String now,
      Label dot,
      Label end,
      Label planEnd) {

    /** Near the right edge the word goes to the left of its line. */
    public boolean nowAtEnd() {
      return now != null && Double.parseDouble(now) > right - 30;
    }
  }

  /** A line of the grid or a word of the axis. */
  public record Tick(String at, String text) {}

  /** What was delivered on a day. */
  public record Bar(String x, String y, String width, String height) {}

  /** Words, or a point, at a place. */
  public record Label(String x, String y, String text) {}
}
