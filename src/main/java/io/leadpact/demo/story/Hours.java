package io.leadpact.demo.story;

import io.leadpact.calendar.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When the desk and the sellers are at work: people answer in opening hours only. */
public record Hours(BusinessCalendar deskCalendar, BusinessCalendar salesCalendar) {

  Instant desk(Instant since, Duration work) {
    return deskCalendar.due(since, work, List.of());
  }

  Instant sales(Instant since, Duration work) {
    return salesCalendar.due(since, work, List.of());
  }
}
