package io.leadpact.clock.fold;

import io.leadpact.agreement.terms.Limit;
import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The limit of a promise together with the calendar that it counts by. */
public record Allowance(Limit limit, BusinessCalendar calendar) {

  public static String unit(Limit limit) {
    if (limit instanceof Limit.ElapsedTime) {
      return "ELAPSED";
    }
    return limit instanceof Limit.BusinessDays ? "BUSINESS_DAYS" : "BUSINESS";
  }

  /** The whole of it, from that start on, in the unit that passes. */
  public Duration whole(Instant start) {
    if (limit instanceof Limit.BusinessTime business) {
      return business.duration();
    }
    if (limit instanceof Limit.ElapsedTime elapsed) {
      return elapsed.duration();
    }
    var days = ((Limit.BusinessDays) limit).days();
    return calendar.elapsed(start, calendar.closingOfOpeningDay(start, days), List.of());
  }

  /** The first instant at which so much has passed since the start, less pauses. */
  public Instant reached(Instant start, Duration amount, List<Interval> pauses) {
    if (limit instanceof Limit.ElapsedTime) {
      return reachedOnTheWall(start, amount, pauses);
    }
    return calendar.due(start, amount, pauses);
  }

  public Duration spent(Instant from, Instant to, List<Interval> pauses) {
    if (limit instanceof Limit.ElapsedTime) {
      return spentOnTheWall(from, to, pauses);
    }
    return calendar.elapsed(from, to, pauses);
  }

  private static Instant reachedOnTheWall(Instant start, Duration amount, List<Interval> pauses) {
    var at = start;
    var left = amount;
    for (var pause : pauses) {
      var running = pause.from().isAfter(at) ? Duration.between(at, pause.from()) : Duration.ZERO;
      if (left.compareTo(running) <= 0) {
        break;
      }
      left = left.minus(running);
      at = pause.to().isAfter(at) ? pause.to() : at;
    }
    return at.plus(left);
  }

  private static Duration spentOnTheWall(Instant from, Instant to, List<Interval> pauses) {
    var spent = to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    for (var pause : pauses) {
      var begin = pause.from().isAfter(from) ? pause.from() : from;
      var end = pause.to().isBefore(to) ? pause.to() : to;
      if (end.isAfter(begin)) {
        spent = spent.minus(Duration.between(begin, end));
      }
    }
    return spent;
  }
}
