package io.leadpact.clock;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.PromisesChanged;
import io.leadpact.calendar.CalendarChanged;
import java.time.Instant;
import java.util.function.LongFunction;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** After the rules changed: brings the clocks that they touch into line, batch by batch. */
@Component
class Recomputation {

  private final Rebuilding rebuilding;
  private final Promises promises;

  Recomputation(Rebuilding rebuilding, Promises promises) {
    this.rebuilding = rebuilding;
    this.promises = promises;
  }

  /** A new version judges only what begins under it; something may have begun since its date. */
  @Async
  @TransactionalEventListener
  void on(PromisesChanged change) {
    promises.history().latestFirst().stream()
        .filter(set -> set.version() == change.version())
        .findFirst()
        .ifPresent(set -> since(set.since().orElse(Instant.EPOCH)));
  }

  /** Open clocks follow an edit; closed ones only follow a correction of the past. */
  @Async
  @TransactionalEventListener
  void on(CalendarChanged change) {
    byCalendar(change.calendar(), change.past());
  }

  int since(Instant since) {
    return all(after -> rebuilding.touchedSinceAfter(after, since));
  }

  int byCalendar(String calendar, boolean closedToo) {
    return all(after -> rebuilding.byCalendarAfter(after, calendar, closedToo));
  }

  private static int all(LongFunction<Rebuilding.Done> batch) {
    var differences = 0;
    for (var done = batch.apply(0); done.last() != null; done = batch.apply(done.last())) {
      differences += done.differences();
    }
    return differences;
  }
}
