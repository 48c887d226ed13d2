package io.leadpact.handoff;

import io.leadpact.calendar.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When a step of a track is due: always while it is open. Pure. */
record StepTime(BusinessCalendar calendar, ZoneId zone) {

  /**
   * So many days after that moment: at the same hour, or at the opening of the n-th opening day.
   */
  Instant after(Instant from, TrackStep step) {
    if (step.days() == 0) {
      return calendar.nextOpening(from);
    }
    if (!step.business()) {
      return calendar.nextOpening(from.atZone(zone).plusDays(step.days()).toInstant());
    }
    var closing = calendar.closingOfOpeningDay(from, step.days());
    // The closing may be midnight, which is the next day already.
    var day = LocalDate.ofInstant(closing.minusMillis(1), zone);
    return calendar.nextOpening(day.atStartOfDay(zone).toInstant());
  }
}
