package io.leadpact.calendar;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The opening hours of a year, month by month. */
record YearPicture(Year year, List<Month> months) {

  /**
   * One month.
   *
   * @param openDays on so many days the calendar opens
   * @param marked public holidays and special days, in order
   */
  record Month(YearMonth month, int openDays, long openMillis, List<MonthPicture.Day> marked) {

    static Month of(MonthPicture picture) {
      var days = picture.weeks().stream().flatMap(List::stream).filter(Objects::nonNull).toList();
      return new Month(
          picture.month(),
          (int) days.stream().filter(day -> day.hours().open()).count(),
          days.stream().mapToLong(MonthPicture.Day::openMillis).sum(),
          days.stream().filter(day -> day.special() || day.holiday() != null).toList());
    }
  }

  static YearPicture of(Year year, Function<YearMonth, MonthPicture> pictures) {
    return new YearPicture(
        year,
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> Month.of(pictures.apply(year.atMonth(month))))
            .toList());
  }

  public int openDays() {
    return months.stream().mapToInt(Month::openDays).sum();
  }

  public long openMillis() {
    return months.stream().mapToLong(Month::openMillis).sum();
  }
}
