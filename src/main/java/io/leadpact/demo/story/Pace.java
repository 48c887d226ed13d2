package io.leadpact.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * How soon people answer. Whether too late is not left to the dice: late answers are spread evenly
 * over a month, so that its figures tell the story from its first days on.
 */
public final class Pace {

  private static final double BEGIN = 0.45;

  /** What is answered. */
  enum Of {
    TOUCH,
    HANDOVER,
    CALL,
    VERDICT,
    MEETING,
    MQL
  }

  private final Plot plot;
  private final Map<String, Double> owed = new HashMap<>();

  public Pace(Plot plot) {
    this.plot = plot;
  }

  /** True for this share of all times it is asked, as evenly as can be. */
  boolean evenly(Of what, String who, Instant at, double share) {
    var key = what + who + YearMonth.from(at.atZone(plot.zone()));
    double debt = owed.getOrDefault(key, BEGIN) + share;
    owed.put(key, debt >= 1 ? debt - 1 : debt);
    return debt >= 1;
  }

  /** Long enough before the limit, and mostly soon. */
  static Duration inTime(Duration limit, Chance chance) {
    double part = 0.05 + 0.87 * Math.pow(chance.share(), 1.7);
    return part(limit, part);
  }

  /** Past the limit, seldom by more than a working day. */
  static Duration late(Duration limit, Chance chance) {
    return part(limit, 1.05 + Math.min(5, 0.9 * chance.tail()));
  }

  private static Duration part(Duration of, double part) {
    return Duration.ofMillis(Math.round(of.toMillis() * part));
  }
}
