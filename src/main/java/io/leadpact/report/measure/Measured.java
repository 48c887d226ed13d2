package io.leadpact.report.measure;

import io.leadpact.kernel.Percent;

/** What was measured of a term in a month, and what it owes. */
public sealed interface Measured {

  /** How many clocks were met in time. */
  record InTime(Tally tally, Percent target) implements Measured {}

  /**
   * How many leads reached the stage.
   *
   * @param planned owed so far, half-up to whole leads
   * @param perMonth owed in the whole month
   */
  record Volume(long delivered, long planned, long perMonth) implements Measured {}
}
