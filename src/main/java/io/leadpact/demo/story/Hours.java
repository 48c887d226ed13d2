package io.leadpact.demo.story;

import io.leadpact.calendar.time.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** When the desk and the sellers are at work: people answer in opening hours only. */
public record Hours(BusinessCalendar deskCalendar, BusinessCalendar salesCalendar) {

  private static final Duration LONGEST_CLOSED = Duration.ofDays(30);

  Instant desk(Instant since, Duration work) {
    return deskCalendar.due(since, work, List.of());
  }

  Instant sales(Instant since, Duration work) {
    return salesCalendar.due(since, work, List.of());
  }

  /** The last moment from which so much of the desk's time has passed. */
  Instant deskAgo(Instant now, Duration work) {
    return ago(deskCalendar, now, work);
  }

  Instant salesAgo(Instant now, Duration work) {
    return ago(salesCalendar, now, work);
  }

  /** A working day on which nobody works. */
  public boolean isOff(LocalDate day) {
    var begin = day.atStartOfDay(salesCalendar.zone()).toInstant();
    var end = day.plusDays(1).atStartOfDay(salesCalendar.zone()).toInstant();
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        && salesCalendar.elapsedMillis(begin.toEpochMilli(), end.toEpochMilli()) == 0;
  }

  private static Instant ago(BusinessCalendar calendar, Instant now, Duration work) {
    long early = now.minus(LONGEST_CLOSED).toEpochMilli();
    long late = now.toEpochMilli();
    while (late - early > 1) {
      long middle = early + (late - early) / 2;
      if (calendar.elapsedMillis(middle, now.toEpochMilli()) >= work.toMillis()) {
        early = middle;
      } else {
        late = middle;
      }
    }
    return Instant.ofEpochMilli(early);
  }
}
