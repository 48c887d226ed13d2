package io.leadpact.agreement;

import io.leadpact.calendar.CalendarTerms;
import io.leadpact.calendar.time.DayHours;
import io.leadpact.calendar.time.WeeklyHours;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Locale;

/** When business time runs, in words. */
final class HoursWords {

  private final Voice voice;

  HoursWords(Voice voice) {
    this.voice = voice;
  }

  /** “Monday–Friday 9:00–18:00, Saturday 10:00–14:00”. */
  String week(CalendarTerms terms) {
    if (terms.week().equals(WeeklyHours.ALWAYS)) {
      return voice.say("deed.hours.always");
    }
    var parts = new ArrayList<String>();
    var days = DayOfWeek.values();
    for (int first = 0; first < days.length; first++) {
      var hours = terms.week().on(days[first]);
      int last = first;
      while (last + 1 < days.length && terms.week().on(days[last + 1]).equals(hours)) {
        last++;
      }
      if (hours.open()) {
        var until = last == first ? "" : "–" + day(days[last]);
        parts.add(day(days[first]) + until + " " + spans(hours));
      }
      first = last;
    }
    return String.join(", ", parts);
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, voice.locale());
  }

  private static String spans(DayHours hours) {
    return String.join(
        ", ",
        hours.spans().stream().map(span -> time(span.from()) + "–" + time(span.to())).toList());
  }

  private static String time(int minute) {
    return "%d:%02d".formatted(minute / 60, minute % 60);
  }

  /**
   * The country whose holidays are closed, in the reader's language; “none” where there is none.
   */
  String country(CalendarTerms terms) {
    return terms
        .country()
        .map(code -> new Locale("", code).getDisplayCountry(voice.locale()))
        .orElse("none");
  }
}
