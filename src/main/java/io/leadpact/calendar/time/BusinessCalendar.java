package io.leadpact.calendar.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Business-time arithmetic over one calendar, immutable to its callers. Milliseconds are the unit.
 */
public final class BusinessCalendar {

  private final ZoneId zone;

  BusinessCalendar(ZoneId zone) {
    this.zone = zone;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The first instant at which opening time since the start, less pauses, reaches the limit. */
  public Instant due(Instant start, Duration limit, List<Interval> pauses) {
    throw new UnsupportedOperationException();
  }

  /** Opening time between two instants, less pauses; zero where the end is not after the start. */
  public Duration elapsed(Instant from, Instant to, List<Interval> pauses) {
    throw new UnsupportedOperationException();
  }

  /** The instant itself where it is open, else the next opening. */
  public Instant nextOpening(Instant at) {
    throw new UnsupportedOperationException();
  }

  /** The closing of the n-th opening day after the day of the start. */
  public Instant closingOfOpeningDay(Instant start, int n) {
    throw new UnsupportedOperationException();
  }
}
