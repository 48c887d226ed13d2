package io.leadpact.clock.fold;

import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Journal;
import java.util.ArrayList;
import java.util.List;

/**
 * From the journal of a lead, the promises and the calendars to the clocks.
 *
 * <p>Each promise is read on its own, front to back. A start while a cycle is open opens nothing;
 * after it closed, a start opens the next. The version in force at the start judges the cycle to
 * its end, by the calendar that was chosen then. A stop counts at or after the start, and exactly
 * at due is in time. What cancels a clock after it was due leaves it breached, as it was; a lead
 * that is merged into another, and a start that was taken back, leave it cancelled.
 */
public final class ClockFold {

  private ClockFold() {}

  /** No input or output, no reading of the time: the same whenever and wherever it is computed. */
  public static List<FoldedClock> fold(
      Journal journal, PromiseHistory promises, CalendarBook calendars) {
    var holder = new Holder();
    var tracks =
        promises.keys().stream().map(key -> new Track(key, promises, calendars, holder)).toList();
    for (var happening : journal.happenings()) {
      if (happening.type() == EventType.CORRECTED) {
        continue;
      }
      if (!happening.voided()) {
        holder.on(happening);
      }
      tracks.forEach(track -> track.on(happening));
    }
    var clocks = new ArrayList<FoldedClock>();
    tracks.forEach(track -> clocks.addAll(track.clocks()));
    return clocks;
  }
}
