package io.leadpact.clock.fold;

import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One promise while the journal of a lead is read: its closed cycles and the open one, if any. */
final class Track {

  private final String key;
  private final PromiseHistory promises;
  private final CalendarBook calendars;
  private final Holder holder;
  private final List<FoldedClock> closed = new ArrayList<>();
  private @Nullable Cycle open;

  Track(String key, PromiseHistory promises, CalendarBook calendars, Holder holder) {
    this.key = key;
    this.promises = promises;
    this.calendars = calendars;
    this.holder = holder;
  }

  void on(Happening happening) {
    if (open != null && !happening.voided()) {
      run(open, happening);
    }
    if (open == null) {
      start(happening);
    }
  }

  List<FoldedClock> clocks() {
    var all = new ArrayList<>(closed);
    if (open != null) {
      all.add(open.stillOpen(holder));
    }
    return all;
  }

  private void run(Cycle cycle, Happening happening) {
    var triggers = cycle.promise().triggers();
    if (happening.type() == EventType.MERGED_INTO) {
      close(cycle.withdrawn(happening.at(), holder));
    } else if (anyMatches(triggers.stopsOn(), happening)) {
      close(cycle.answered(happening, holder));
    } else if (anyMatches(triggers.cancelsOn(), happening)) {
      close(cycle.cancelled(happening.at(), holder));
    } else if (anyMatches(triggers.pausesOn(), happening)) {
      cycle.pause(happening.at());
    } else if (anyMatches(triggers.resumesOn(), happening)) {
      cycle.resume(happening.at());
    }
  }

  private void close(FoldedClock clock) {
    closed.add(clock);
    open = null;
  }

  private void start(Happening happening) {
    var set = promises.inForceAt(happening.at());
    if (set.isEmpty()) {
      return;
    }
    var promise = set.get().promise(key);
    if (promise.isPresent() && starts(promise.get(), happening)) {
      var calendar =
          calendars.choose(holder.get(Fact.PERSON), holder.get(Fact.TEAM), happening.at());
      var cycle =
          new Cycle(
              promise.get(),
              set.get().version(),
              closed.size() + 1,
              happening,
              calendar,
              calendars);
      if (happening.voided()) {
        closed.add(cycle.withdrawn(happening.at(), holder));
      } else {
        open = cycle;
      }
    }
  }

  private boolean starts(TimedPromise promise, Happening happening) {
    return anyMatches(promise.triggers().startsOn(), happening)
        && promise.scope().holds(holder::get);
  }

  private static boolean anyMatches(List<EventPattern> patterns, Happening happening) {
    for (var pattern : patterns) {
      if (pattern.matches(happening)) {
        return true;
      }
    }
    return false;
  }
}
