package io.leadpact.web;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.calendar.Calendars;
import io.leadpact.calendar.time.CalendarBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** The rules as one page sees them: asked for once, however many clocks it shows. */
@Component
@RequestScope
class RulesOfRequest {

  private final Calendars calendars;
  private final Promises promises;
  private @Nullable CalendarBook book;
  private @Nullable PromiseHistory history;

  RulesOfRequest(Calendars calendars, Promises promises) {
    this.calendars = calendars;
    this.promises = promises;
  }

  CalendarBook calendars() {
    var known = book;
    if (known == null) {
      known = calendars.book();
      book = known;
    }
    return known;
  }

  PromiseHistory promises() {
    var known = history;
    if (known == null) {
      known = promises.history();
      history = known;
    }
    return known;
  }
}
