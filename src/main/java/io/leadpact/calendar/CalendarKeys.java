package io.leadpact.calendar;

import io.leadpact.identity.KnownCalendars;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who choose a calendar which ones there are. */
@Component
class CalendarKeys implements KnownCalendars {

  private final CalendarRepository repository;

  CalendarKeys(CalendarRepository repository) {
    this.repository = repository;
  }

  @Override
  public List<String> keys() {
    return repository.keys();
  }
}
