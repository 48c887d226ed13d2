package io.leadpact.handoff;

import io.leadpact.calendar.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/** On which day a lead that went back comes again, and when on that day. Pure. */
record ReturnDay(BusinessCalendar calendar, ZoneId zone) {

  /** The first opening day of the quarter after the one in which it is now. */
  LocalDate ofNextQuarter(Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    var next = today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
    return LocalDate.ofInstant(at(next), zone);
  }

  /** The first opening on that day, or on the next one that opens at all. */
  Instant at(LocalDate day) {
    return calendar.nextOpening(day.atStartOfDay(zone).toInstant());
  }
}
