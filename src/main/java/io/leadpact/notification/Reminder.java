package io.leadpact.notification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a review of the agreement comes near, as it was told to somebody who has not read it yet.
 *
 * @param whole the full review of a year
 * @param today told on the day itself
 */
public record Reminder(
    long id, int version, LocalDate due, boolean whole, boolean today, Instant toldAt) {

  /** Where it takes place. */
  public String href() {
    return "/agreement/reviews/%d/%s".formatted(version, due);
  }
}
