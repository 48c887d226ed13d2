package io.leadpact.calendar.time;

import java.time.Instant;
import java.util.Optional;

/**
 * All calendars with all their versions, and who keeps which since when: one immutable snapshot
 * from which clocks are computed.
 */
public final class CalendarBook {

  /**
   * The calendar of the person, else of the team, else of the company, as chosen at that instant.
   */
  public String choose(Optional<String> person, Optional<String> team, Instant at) {
    throw new UnsupportedOperationException();
  }

  /** With every version known today: what a clock that still runs counts by. */
  public BusinessCalendar calendar(String key) {
    throw new UnsupportedOperationException();
  }

  /**
   * With the versions that had been made by that instant, and those that correct the past: what a
   * clock that closed then was judged by, whatever was edited since.
   */
  public BusinessCalendar calendarAsKnownAt(String key, Instant closedAt) {
    throw new UnsupportedOperationException();
  }
}
