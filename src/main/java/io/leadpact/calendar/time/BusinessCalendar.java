package io.leadpact.calendar.time;

import io.leadpact.kernel.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Business-time arithmetic over one calendar, immutable to its callers. Milliseconds are the unit;
 * finer parts of an instant are cut off.
 *
 * <p>A calendar is open at an instant if the wall clock of its zone then shows an opening hour of
 * that day. A skipped or repeated hour therefore counts as the time that really passes. Openings
 * include their first instant and exclude their closing; all the same, a limit that runs out
 * exactly at closing is due at that closing and not at the next opening. A start outside opening
 * time counts from the next opening. The conventions are those of the cases in {@code
 * business-time/README.md}, where programs that disagree are named.
 *
 * <p>Openings are compiled to a table that grows with the years that are asked for, from 1900 to
 * 2299. Safe for many threads.
 */
public final class BusinessCalendar {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2300;
  private static final long EARLIEST = yearStart(FIRST_YEAR);
  private static final long LATEST = yearStart(LAST_YEAR);

  private final Timeline timeline;
  private volatile OpeningTable table = new OpeningTable.Builder(0, 0).build();

  BusinessCalendar(List<CalendarVersion> versions) {
    this.timeline = new Timeline(versions);
  }

  /** A calendar with the same rules since always. */
  public static BusinessCalendar of(OpeningRules rules) {
    return new BusinessCalendar(List.of(CalendarVersion.sinceAlways(rules)));
  }

  /** The zone of the version that holds last. */
  public ZoneId zone() {
    return timeline.latestZone();
  }

  /**
   * What a business day is worth where time is told in days: the opening hours of the week that
   * holds last, spread over its opening days. Zero where only special days are open.
   */
  public Duration usualDay() {
    var week = timeline.latestWeek();
    return week.open() ? Duration.ofMinutes(week.minutes() / week.days().size()) : Duration.ZERO;
  }

  /**
   * The first instant at which opening time since the start, less pauses, reaches the limit.
   *
   * @param limit more than zero
   * @param pauses in order, none overlapping another ({@link Interval#pauses})
   * @throws RuleViolation {@code calendar.never-opens} where that much opening time never comes
   *     before 2300, {@code calendar.horizon} for a start outside 1900–2299
   */
  public Instant due(Instant start, Duration limit, List<Interval> pauses) {
    long at = millis(start);
    long left = millis(limit);
    for (var pause : pauses) {
      long from = millis(pause.from());
      long to = millis(pause.to());
      if (to > at) {
        long open = elapsedMillis(at, from);
        if (open >= left) {
          break;
        }
        left -= open;
        at = to;
      }
    }
    return Instant.ofEpochMilli(dueMillis(at, left));
  }

  /** As {@link #due}, without pauses, in epoch milliseconds; allocates nothing. */
  public long dueMillis(long start, long limit) {
    long due = table.due(start, limit);
    return due != OpeningTable.BEYOND ? due : dueFurther(start, limit);
  }

  private long dueFurther(long start, long limit) {
    if (limit <= 0) {
      throw new RuleViolation("calendar.limit", "A limit is longer than nothing", "minutes");
    }
    if (limit > LATEST - EARLIEST) {
      throw neverOpens();
    }
    while (true) {
      var reach = reach(start);
      long due = reach.due(start, limit);
      if (due != OpeningTable.BEYOND) {
        return due;
      }
      growBeyond(reach);
    }
  }

  /**
   * Opening time between two instants, less pauses; zero where the end is not after the start.
   *
   * @param pauses in order, none overlapping another; what lies outside does not matter
   */
  public Duration elapsed(Instant from, Instant to, List<Interval> pauses) {
    long begin = millis(from);
    long end = millis(to);
    long open = elapsedMillis(begin, end);
    for (var pause : pauses) {
      open -=
          elapsedMillis(Math.max(begin, millis(pause.from())), Math.min(end, millis(pause.to())));
    }
    return Duration.ofMillis(open);
  }

  /** As {@link #elapsed}, without pauses, in epoch milliseconds; allocates nothing. */
  public long elapsedMillis(long from, long to) {
    if (to <= from) {
      return 0;
    }
    long open = table.elapsed(from, to);
    if (open == OpeningTable.BEYOND) {
      reach(from);
      open = reach(to).elapsed(from, to);
    }
    return open;
  }

  /**
   * The opening times between two instants, cut to them, in order of time; those that touch are
   * one. Empty where the calendar does not open between them or the end is not after the start.
   */
  public List<Interval> openings(Instant from, Instant to) {
    long end = millis(to);
    long at = millis(from);
    var openings = new ArrayList<Interval>();
    while (elapsedMillis(at, end) > 0) {
      long opens = millis(nextOpening(Instant.ofEpochMilli(at)));
      at = Math.min(end, reach(opens).closing(opens));
      var last = openings.isEmpty() ? null : openings.get(openings.size() - 1);
      if (last != null && millis(last.to()) == opens) {
        openings.remove(openings.size() - 1);
        opens = millis(last.from());
      }
      openings.add(new Interval(Instant.ofEpochMilli(opens), Instant.ofEpochMilli(at)));
    }
    return openings;
  }

  /** The instant itself where it is open, else the next opening. */
  public Instant nextOpening(Instant at) {
    long millis = millis(at);
    while (true) {
      var reach = reach(millis);
      long opening = reach.nextOpening(millis);
      if (opening != OpeningTable.BEYOND) {
        return opening == millis ? at : Instant.ofEpochMilli(opening);
      }
      growBeyond(reach);
    }
  }

  /**
   * The closing of the n-th opening day after the day of the start: days of the zone that holds at
   * the start, each counted if it opens at all.
   */
  public Instant closingOfOpeningDay(Instant start, int n) {
    if (n < 1) {
      throw new RuleViolation("calendar.days", "At least one opening day is needed", "days");
    }
    long millis = millis(start);
    long day = LocalDate.ofInstant(start, timeline.zone(millis)).toEpochDay();
    while (true) {
      var reach = reach(millis);
      long closing = reach.closing(millis, day, n);
      if (closing != OpeningTable.BEYOND) {
        return Instant.ofEpochMilli(closing);
      }
      growBeyond(reach);
    }
  }

  /** The table, grown if need be so that it covers the instant. */
  private OpeningTable reach(long at) {
    if (at < EARLIEST || at >= LATEST) {
      throw new RuleViolation("calendar.horizon", "Calendars are kept from 1900 to 2299 only");
    }
    var current = table;
    return current.covers(at) ? current : grow(year(at) - 1, year(at) + 2);
  }

  /** Twice as many years, so that a search far into the future takes few steps. */
  private void growBeyond(OpeningTable searched) {
    if (searched.end() >= LATEST) {
      throw neverOpens();
    }
    int years = year(searched.end()) - year(searched.begin());
    grow(year(searched.begin()), year(searched.end()) + years);
  }

  private synchronized OpeningTable grow(int from, int to) {
    var old = table;
    long begin = yearStart(Math.max(from, FIRST_YEAR));
    long end = yearStart(Math.min(to, LAST_YEAR));
    if (old.end() > old.begin()) {
      begin = Math.min(begin, old.begin());
      end = Math.max(end, old.end());
    }
    if (begin != old.begin() || end != old.end()) {
      table = timeline.compile(begin, end);
    }
    return table;
  }

  private static RuleViolation neverOpens() {
    return new RuleViolation(
        "calendar.never-opens", "The calendar does not open for that long", WeeklyHours.FIELD);
  }

  private static int year(long at) {
    return Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC).getYear();
  }

  private static long yearStart(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  private static long millis(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException e) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private static long millis(Duration duration) {
    try {
      return duration.toMillis();
    } catch (ArithmeticException e) {
      return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
