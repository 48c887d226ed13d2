package io.leadpact.report;

import io.leadpact.kernel.RuleViolation;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of clocks or leads ended: the next one goes on after it.
 *
 * @param took what a list by length is sorted by; 0 elsewhere
 */
public record Place(Instant startedAt, long lead, int cycle, long took) {

  /** As it stands in an address. */
  public String text() {
    return startedAt + "_" + lead + "_" + cycle + (took == 0 ? "" : "_" + took);
  }

  static @Nullable Place read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var parts = text.split("_", -1);
    try {
      // Beyond the year 9999, which begins with a sign, there is nothing.
      return new Place(
          Instant.parse(parts[0].startsWith("+") ? "" : parts[0]),
          Long.parseLong(parts[1]),
          Integer.parseInt(parts[2]),
          parts.length > 3 ? Long.parseLong(parts[3]) : 0);
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new RuleViolation("report.place", "No place in the list: " + text, "after");
    }
  }
}
