package io.leadpact.calendar;

import io.leadpact.calendar.time.Reckoning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages show of a calendar. */
@Service
class CalendarReading {

  private static final int STEPS = 12;

  private final Calendars calendars;
  private final CalendarBooks books;
  private final PublicHolidays holidays;

  CalendarReading(Calendars calendars, CalendarBooks books, PublicHolidays holidays) {
    this.calendars = calendars;
    this.books = books;
    this.holidays = holidays;
  }

  /** In which unit a limit is given. */
  enum Unit {
    MINUTES,
    HOURS,
    DAYS
  }

  /** When a limit that starts then would be due by the calendar as it stands now. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Instant due(String key, Instant start, int amount, Unit unit) {
    var calendar = calendars.book().calendar(key);
    return switch (unit) {
      case MINUTES -> calendar.due(start, Duration.ofMinutes(amount), List.of());
      case HOURS -> calendar.due(start, Duration.ofHours(amount), List.of());
      case DAYS -> calendar.closingOfOpeningDay(start, amount);
    };
  }

  /** How that comes about, opening by opening; nothing where whole days are counted. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Reckoning reckoning(String key, Instant start, int amount, Unit unit) {
    var calendar = calendars.book().calendar(key);
    return switch (unit) {
      case MINUTES -> Reckoning.of(calendar, start, Duration.ofMinutes(amount), STEPS);
      case HOURS -> Reckoning.of(calendar, start, Duration.ofHours(amount), STEPS);
      case DAYS -> new Reckoning(List.of(), true);
    };
  }

  YearPicture year(CalendarHistory history, Year year, Locale reader) {
    return YearPicture.of(year, month -> month(history, month, reader));
  }

  /** The opening hours of a month, each day by the version to which it belongs. */
  MonthPicture month(CalendarHistory history, YearMonth month, Locale reader) {
    var names =
        history.edits().stream()
            .map(CalendarEdit::terms)
            .distinct()
            .collect(Collectors.toMap(t -> t, t -> names(t, month.getYear(), reader)));
    return MonthPicture.of(
        month,
        date -> {
          var terms = history.on(date).terms();
          return new MonthPicture.Day(
              date,
              books.rules(terms).on(date),
              names.getOrDefault(terms, Map.of()).get(date),
              terms.specialDays().on(date).isPresent());
        });
  }

  private Map<LocalDate, String> names(CalendarTerms terms, int year, Locale reader) {
    return holidays.named(terms, year, reader).stream()
        .collect(
            Collectors.toMap(PublicHolidays.Named::date, PublicHolidays.Named::name, (a, b) -> a));
  }
}
