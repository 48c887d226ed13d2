package io.leadpact.web;

import io.leadpact.calendar.CalendarTerms;
import io.leadpact.calendar.Calendars;
import io.leadpact.calendar.PublicHolidays;
import io.leadpact.identity.Refused;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The second step: where the company is, when it works, whose holidays it keeps. */
@Controller
@RequestMapping("/setup/place")
@PreAuthorize("hasAuthority('MANAGE_COMPANY')")
class SetupPlacePages {

  private static final String PAGE = "web/setup-place";

  private final CompanySetup setup;
  private final SetupSteps steps;
  private final Reader reader;
  private final Calendars calendars;
  private final PublicHolidays holidays;

  SetupPlacePages(
      CompanySetup setup,
      SetupSteps steps,
      Reader reader,
      Calendars calendars,
      PublicHolidays holidays) {
    this.setup = setup;
    this.steps = steps;
    this.reader = reader;
    this.calendars = calendars;
    this.holidays = holidays;
  }

  record PlaceForm(
      @NotBlank @Nullable String timeZone,
      @Nullable String country,
      @Nullable String region,
      @NotEmpty @Nullable List<String> days,
      @NotNull @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime opens,
      @NotNull @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime closes) {

    static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** What a calendar says, as far as it has the same hours each day; else usual ones. */
    static PlaceForm of(CalendarTerms terms, boolean settled) {
      var home = SetupHome.guessed();
      var open =
          Arrays.stream(DayOfWeek.values())
              .filter(day -> settled && terms.week().on(day).open())
              .map(day -> DAYS.get(day.ordinal()))
              .toList();
      return new PlaceForm(
          terms.zone().getId(),
          terms.country().orElse(settled ? null : home.country().orElse(null)),
          terms.region().orElse(null),
          open.isEmpty() ? DAYS.subList(0, 5) : open,
          LocalTime.of(9, 0),
          LocalTime.of(18, 0));
    }

    String weeklyHours() {
      return Objects.requireNonNullElse(days, List.<String>of()).stream()
          .filter(DAYS::contains)
          .map(day -> "%s=%s-%s".formatted(day, opens, closes))
          .collect(Collectors.joining(";"));
    }
  }

  @GetMapping
  String ask(Locale locale, Model model) {
    var company = reader.company().orElseThrow();
    var terms = calendars.find(company.calendar()).last().terms();
    boolean settled = steps.lines().get(SetupStep.PLACE.ordinal()).done();
    var form = PlaceForm.of(terms, settled);
    model.addAttribute("form", form);
    return page(form, locale, model);
  }

  @PostMapping
  Object settle(
      @Valid @ModelAttribute("form") PlaceForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Runnable deed =
        () ->
            setup.settle(
                Objects.requireNonNullElse(form.timeZone(), ""),
                form.weeklyHours(),
                Objects.requireNonNullElse(form.country(), ""),
                Objects.requireNonNullElse(form.region(), ""));
    if (Refused.done(deed, errors, response)) {
      return SetupPages.to(SetupStep.PLACE.next());
    }
    return page(form, locale, model);
  }

  private String page(PlaceForm form, Locale locale, Model model) {
    steps.show(SetupStep.PLACE, model);
    model.addAttribute("days", PlaceForm.DAYS);
    model.addAttribute("zones", zones());
    var countries = holidays.countries(locale);
    model.addAttribute("countries", countries);
    var country = form.country();
    model.addAttribute(
        "regions",
        country != null && countries.containsKey(country)
            ? holidays.regions(country, locale)
            : Map.<String, String>of());
    model.addAttribute("region", form.region());
    return PAGE;
  }

  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.contains("/") && !zone.matches("(Etc|SystemV)/.*"))
        .sorted()
        .toList();
  }
}
