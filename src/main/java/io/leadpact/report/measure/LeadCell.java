package io.leadpact.report.measure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * By what leads are told apart before they are added up.
 *
 * @param createdAt the minute in which they came in
 * @param channel empty where it is not known; so is the campaign
 * @param measure a stage or outcome that they reached, {@link #ATTEMPTS} or {@link #WON_AMOUNT}
 * @param reachedAt the minute in which they reached it; of a sum, that in which they came in
 * @param took the class of the time since the stage before in the funnel, {@link #NONE} where they
 *     did not reach both in this order
 */
public record LeadCell(
    Instant createdAt,
    String channel,
    String campaign,
    String measure,
    Instant reachedAt,
    int took) {

  /** No stage may be called so: a stage is written in capitals. */
  public static final String ATTEMPTS = "attempts";

  /** The values of won leads, added up. */
  public static final String WON_AMOUNT = "won";

  public static final int NONE = -1;

  public LeadCell {
    createdAt = createdAt.truncatedTo(ChronoUnit.MINUTES);
    reachedAt = reachedAt.truncatedTo(ChronoUnit.MINUTES);
  }

  /** Whether it counts leads, and on a day of their own. */
  boolean reached() {
    return !measure.equals(ATTEMPTS) && !measure.equals(WON_AMOUNT);
  }
}
