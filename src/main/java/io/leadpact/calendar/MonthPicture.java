package io.leadpact.calendar;

import io.leadpact.calendar.time.DayHours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The opening hours of a month, in weeks from Monday to Sunday.
 *
 * @param weeks seven days each; null where a day is of another month
 */
record MonthPicture(YearMonth month, List<List<@Nullable Day>> weeks) {

  /**
   * One day.
   *
   * @param holiday the name of the public holiday that it is, or null
   * @param special other hours than in an ordinary week hold, by the calendar's own word
   */
  record Day(LocalDate date, DayHours hours, @Nullable String holiday, boolean special) {

    /** How many milliseconds the day is open by the wall clock. */
    public long openMillis() {
      return hours.minutes() * 60_000L;
    }
  }

  static MonthPicture of(YearMonth month, Function<LocalDate, Day> days) {
    var weeks = new ArrayList<List<@Nullable Day>>();
    var date = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
    while (!date.isAfter(month.atEndOfMonth())) {
      var week = new ArrayList<@Nullable Day>();
      for (int i = 0; i < 7; i++, date = date.plusDays(1)) {
        week.add(YearMonth.from(date).equals(month) ? days.apply(date) : null);
      }
      weeks.add(week);
    }
    return new MonthPicture(month, weeks);
  }
}
