package io.leadpact.calendar;

import io.leadpact.calendar.time.CalendarBook;
import org.springframework.stereotype.Service;

/** The business calendars of the company. */
@Service
public class Calendars {

  /** Every calendar as it stands now; rebuilt only after a change. */
  public CalendarBook book() {
    throw new UnsupportedOperationException();
  }
}
