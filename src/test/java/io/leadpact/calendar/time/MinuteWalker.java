package io.leadpact.calendar.time;

import java.time.Instant;
import java.time.ZonedDateTime;

/** The definition of being open, asked minute by minute: slow, and hard to get wrong. */
record MinuteWalker(OpeningRules rules) {

  boolean open(Instant at) {
    var local = ZonedDateTime.ofInstant(at, rules.zone());
    int minute = local.getHour() * 60 + local.getMinute();
    return rules.on(local.toLocalDate()).spans().stream()
        .anyMatch(span -> span.from() <= minute && minute < span.to());
  }

  /** Both on whole minutes. */
  long openMinutes(Instant from, Instant to) {
    long minutes = 0;
    for (var at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      minutes += open(at) ? 1 : 0;
    }
    return minutes;
  }

  /** From a whole minute. */
  Instant due(Instant from, long minutes) {
    var at = from;
    for (long left = minutes; left > 0; at = at.plusSeconds(60)) {
      left -= open(at) ? 1 : 0;
    }
    return at;
  }
}
