package io.leadpact.demo;

import io.leadpact.demo.story.Plot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The story of the made-up company with its figures, as they stand now.
 *
 * @param shares by what they are shares of
 * @param leads examples: what is odd about a lead → its number
 */
public record Telling(
    Plot plot, Map<String, Share> shares, Late late, Holiday holiday, Map<String, Long> leads) {

  /** Two months in which sales slipped, a month of which one heard late, and others. */
  public Share share(String name) {
    return shares.getOrDefault(name, new Share(0, 0));
  }

  public YearMonth recovered() {
    return plot.shortMonth().plusMonths(1);
  }

  /**
   * The one who answers late.
   *
   * @param actor as the journal names them
   * @param medianMs business time to their first contacts; othersMs that of the others
   */
  public record Late(String name, @Nullable String actor, long medianMs, long othersMs) {}

  /**
   * The last public holiday on a weekday before the company was made up.
   *
   * @param leads came in on that day
   */
  public record Holiday(LocalDate day, long leads) {}
}
