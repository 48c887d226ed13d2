package io.leadpact.clock.fold;

import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.calendar.time.Interval;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When a clock stood still, for whoever draws it. */
public final class StandStill {

  private StandStill() {}

  /**
   * The pauses of one cycle, in order, none empty.
   *
   * @param from its start, included
   * @param to its end or the present, at which a pause that nobody resumed is cut off
   */
  public static List<Interval> of(Journal journal, TimedPromise promise, Instant from, Instant to) {
    var pauses = new ArrayList<Interval>();
    Instant since = null;
    for (var happening : journal.happenings()) {
      var at = happening.at();
      if (happening.voided() || at.isBefore(from) || !at.isBefore(to)) {
        continue;
      }
      if (since == null && any(promise.triggers().pausesOn(), happening)) {
        since = at;
      } else if (since != null && any(promise.triggers().resumesOn(), happening)) {
        add(pauses, since, at);
        since = null;
      }
    }
    if (since != null) {
      add(pauses, since, to);
    }
    return pauses;
  }

  private static void add(List<Interval> pauses, Instant from, Instant to) {
    if (to.isAfter(from)) {
      pauses.add(new Interval(from, to));
    }
  }

  private static boolean any(List<EventPattern> patterns, Happening happening) {
    return happening.type() != EventType.CORRECTED
        && patterns.stream().anyMatch(pattern -> pattern.matches(happening));
  }
}
