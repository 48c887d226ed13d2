package io.leadpact.clock.fold;

import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.calendar.time.Interval;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cycle from its start on: it gathers pauses and says how it ended, or how it stands. */
final class Cycle {

  private final TimedPromise promise;
  private final int version;
  private final int number;
  private final Happening start;
  private final String calendar;
  private final CalendarBook calendars;
  private final List<Interval> pauses = new ArrayList<>();
  private @Nullable Instant pausedAt;

  Cycle(
      TimedPromise promise,
      int version,
      int number,
      Happening start,
      String calendar,
      CalendarBook calendars) {
    this.promise = promise;
    this.version = version;
    this.number = number;
    this.start = start;
    this.calendar = calendar;
    this.calendars = calendars;
  }

  TimedPromise promise() {
    return promise;
  }

  void pause(Instant at) {
    if (pausedAt == null) {
      pausedAt = at;
    }
  }

  void resume(Instant at) {
    if (pausedAt != null) {
      if (at.isAfter(pausedAt)) {
        pauses.add(new Interval(pausedAt, at));
      }
      pausedAt = null;
    }
  }

  FoldedClock answered(Happening stop, Holder holder) {
    var end = ending(stop.at());
    var state = stop.at().isAfter(end.due) ? State.BREACHED : State.MET;
    return clock(
        holder, state, end.warn, end.due, stop.at(), stop.seq(), end.spent.toMillis(), null);
  }

  /** Nothing keeps running on a closed lead; but what was already late stays late. */
  FoldedClock cancelled(Instant at, Holder holder) {
    var end = ending(at);
    var state = at.isAfter(end.due) ? State.BREACHED : State.CANCELLED;
    return clock(holder, state, end.warn, end.due, at, null, end.spent.toMillis(), null);
  }

  /** As if it had never run: the lead became part of another, or the start was taken back. */
  FoldedClock withdrawn(Instant at, Holder holder) {
    return clock(holder, State.CANCELLED, null, null, at, null, null, null);
  }

  FoldedClock stillOpen(Holder holder) {
    var allowance = new Allowance(promise.limit(), calendars.calendar(calendar));
    var whole = allowance.whole(start.at());
    var due = allowance.reached(start.at(), whole, pauses);
    if (pausedAt == null || !pausedAt.isBefore(due)) {
      return clock(holder, State.RUNNING, warn(allowance, whole), due, null, null, null, null);
    }
    var spent = allowance.spent(start.at(), pausedAt, pauses);
    return clock(
        holder,
        State.PAUSED,
        null,
        null,
        null,
        null,
        spent.toMillis(),
        whole.minus(spent).toMillis());
  }

  /** How it stood at its end, by the calendar as it was known then. */
  private Ending ending(Instant at) {
    resume(at);
    BusinessCalendar hours = calendars.calendarAsKnownAt(calendar, at);
    var allowance = new Allowance(promise.limit(), hours);
    var whole = allowance.whole(start.at());
    return new Ending(
        warn(allowance, whole),
        allowance.reached(start.at(), whole, pauses),
        allowance.spent(start.at(), at, pauses));
  }

  private @Nullable Instant warn(Allowance allowance, Duration whole) {
    return promise
        .warnBefore()
        .map(whole::minus)
        .filter(until -> !until.isNegative() && !until.isZero())
        .map(until -> allowance.reached(start.at(), until, pauses))
        .orElse(null);
  }

  private FoldedClock clock(
      Holder holder,
      State state,
      @Nullable Instant warn,
      @Nullable Instant due,
      @Nullable Instant stopped,
      @Nullable Integer stopSeq,
      @Nullable Long spent,
      @Nullable Long left) {
    return new FoldedClock(
        promise.key(),
        number,
        start.seq(),
        version,
        promise.party(),
        calendar,
        Allowance.unit(promise.limit()),
        holder.get(Fact.TEAM).orElse(null),
        holder.get(Fact.PERSON).orElse(null),
        holder.get(Fact.CHANNEL).orElse(null),
        state,
        start.at(),
        warn,
        due,
        stopped,
        stopSeq,
        spent,
        left);
  }

  private record Ending(@Nullable Instant warn, Instant due, Duration spent) {}
}
