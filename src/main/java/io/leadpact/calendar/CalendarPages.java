package io.leadpact.calendar;

import io.leadpact.calendar.time.Reckoning;
import io.leadpact.identity.Permission;
import io.leadpact.identity.Refused;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendars, and what one of them says. */
@Controller
class CalendarPages {

  private final Calendars calendars;
  private final CalendarReading reading;
  private final PublicHolidays holidays;
  private final Keepers keepers;

  CalendarPages(
      Calendars calendars, CalendarReading reading, PublicHolidays holidays, Keepers keepers) {
    this.calendars = calendars;
    this.reading = reading;
    this.holidays = holidays;
    this.keepers = keepers;
  }

  /** A question to the calendar: when is this due? Nothing is asked while the start is missing. */
  record Question(
      @Nullable String start, @Nullable Integer amount, CalendarReading.@Nullable Unit unit) {

    /** By the wall clock of the calendar. */
    Instant startIn(ZoneId zone) {
      try {
        return LocalDateTime.parse(start == null ? "" : start).atZone(zone).toInstant();
      } catch (DateTimeException e) {
        throw new RuleViolation(
            "calendar.start", "No day and time: " + start, "start", String.valueOf(start));
      }
    }

    int positiveAmount() {
      if (amount == null || amount < 1 || amount > 100_000) {
        throw new RuleViolation("calendar.amount", "An amount from 1 to 100000", "amount");
      }
      return amount;
    }
  }

  @GetMapping("/calendars")
  String list(@AuthenticationPrincipal SignedIn user, Locale reader, Model model) {
    model.addAttribute("calendars", calendars.all());
    model.addAttribute("keepers", keepers.now());
    model.addAttribute("weekdays", Weekday.all(reader));
    model.addAttribute("countries", holidays.countries(reader));
    model.addAttribute("mayEdit", user.may(Permission.EDIT_CALENDARS));
    return "calendar/list";
  }

  @GetMapping("/calendars/{key}")
  String show(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String month,
      @ModelAttribute("question") Question asked,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn user,
      Locale reader,
      Model model,
      HttpServletResponse response) {
    var history = calendars.find(key);
    var now = history.on(today(history));
    model.addAttribute("calendar", history);
    model.addAttribute("now", now);
    model.addAttribute("upcoming", history.last() == now ? null : history.last());
    var shown = month(month, history);
    model.addAttribute("picture", reading.month(history, shown, reader));
    model.addAttribute("year", reading.year(history, Year.of(shown.getYear()), reader));
    model.addAttribute("today", today(history));
    model.addAttribute("keepers", keepers.now().getOrDefault(key, List.of()));
    model.addAttribute("weekdays", Weekday.all(reader));
    model.addAttribute("countries", holidays.countries(reader));
    model.addAttribute("regions", regions(now.terms(), reader));
    model.addAttribute("units", CalendarReading.Unit.values());
    model.addAttribute("mayEdit", user.may(Permission.EDIT_CALENDARS));
    answer(key, now.terms().zone(), asked, errors, reader, model);
    if (errors.hasErrors()) {
      response.setStatus(422);
    }
    return "calendar/show";
  }

  private void answer(
      String key, ZoneId zone, Question asked, BindingResult errors, Locale reader, Model model) {
    if (asked.start() == null) {
      model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "question");
      model.addAttribute(
          "question",
          new Question(calendars.minute(zone).toString(), 60, CalendarReading.Unit.MINUTES));
    } else if (!errors.hasErrors()) {
      try {
        var unit = asked.unit() == null ? CalendarReading.Unit.MINUTES : asked.unit();
        var start = asked.startIn(zone);
        var due = reading.due(key, start, asked.positiveAmount(), unit);
        model.addAttribute("due", words(due, zone, reader));
        var reckoning = reading.reckoning(key, start, asked.positiveAmount(), unit);
        model.addAttribute("steps", steps(reckoning, start, zone, reader));
        model.addAttribute("whole", reckoning.whole());
      } catch (RuleViolation refused) {
        Refused.note(refused, errors);
      }
    }
  }

  /** In the zone of the calendar, not of the reader. */
  private static String words(Instant due, ZoneId zone, Locale reader) {
    var day = DateTimeFormatter.ofPattern("EEEE", reader).format(due.atZone(zone));
    var time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(reader)
            .format(due.atZone(zone));
    return day + ", " + time;
  }

  /**
   * A line of the sum.
   *
   * @param closedUntil where the calendar was closed before it: until then; else null
   */
  record Step(
      @Nullable String closedUntil, String from, String to, long openMillis, long leftMillis) {}

  private static List<Step> steps(Reckoning reckoning, Instant start, ZoneId zone, Locale reader) {
    var time = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", reader).withZone(zone);
    var hour = DateTimeFormatter.ofPattern("HH:mm", reader).withZone(zone);
    var steps = new ArrayList<Step>();
    var before = start;
    for (var one : reckoning.stretches()) {
      var from = time.format(one.from());
      steps.add(
          new Step(
              one.from().isAfter(before) ? from : null,
              from,
              hour.format(one.to()),
              one.openMillis(),
              one.leftMillis()));
      before = one.to();
    }
    return steps;
  }

  private Map<String, String> regions(CalendarTerms terms, Locale reader) {
    return terms.country().map(country -> holidays.regions(country, reader)).orElse(Map.of());
  }

  private LocalDate today(CalendarHistory history) {
    return calendars.today(history.last().terms().zone());
  }

  /** The month that was asked for, this one where nothing sensible was. */
  private YearMonth month(@Nullable String asked, CalendarHistory history) {
    try {
      var month = YearMonth.parse(asked == null ? "" : asked);
      return month.getYear() < 1900 || month.getYear() > 2299
          ? YearMonth.from(today(history))
          : month;
    } catch (DateTimeException e) {
      return YearMonth.from(today(history));
    }
  }
}
