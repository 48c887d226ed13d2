package io.leadpact.calendar;

import io.leadpact.calendar.time.DayHours;
import io.leadpact.calendar.time.SpecialDays;
import io.leadpact.calendar.time.WeeklyHours;
import io.leadpact.identity.Refused;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where calendars are made and edited. */
@Controller
@PreAuthorize("hasAuthority('EDIT_CALENDARS')")
class CalendarForms {

  private static final String PAGE = "calendar/edit";

  private final Calendars calendars;
  private final PublicHolidays holidays;

  CalendarForms(Calendars calendars, PublicHolidays holidays) {
    this.calendars = calendars;
    this.holidays = holidays;
  }

  /** A calendar as it is typed: the hours of each weekday, one special day a line. */
  record Form(
      @Nullable String key,
      @NotBlank @Size(max = 100) @Nullable String name,
      @NotBlank @Nullable String timeZone,
      @Nullable String mon,
      @Nullable String tue,
      @Nullable String wed,
      @Nullable String thu,
      @Nullable String fri,
      @Nullable String sat,
      @Nullable String sun,
      @Size(max = 60_000) @Nullable String specialDays,
      @Nullable String country,
      @Nullable String region,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate effectiveFrom,
      @Nullable String tag) {

    static Form of(CalendarHistory history) {
      var terms = history.last().terms();
      return of(history.key(), history.name(), terms, history.tag());
    }

    static Form of(@Nullable String key, @Nullable String name, CalendarTerms terms, String tag) {
      var hours = new String[7];
      for (var day : DayOfWeek.values()) {
        hours[day.ordinal()] = terms.week().on(day).toString().replace(",", ", ");
      }
      return new Form(
          key,
          name,
          terms.zone().getId(),
          hours[0],
          hours[1],
          hours[2],
          hours[3],
          hours[4],
          hours[5],
          hours[6],
          terms.specialDays().toString().replace(';', '\n'),
          terms.country().orElse(null),
          terms.region().orElse(null),
          null,
          tag);
    }

    private CalendarTerms terms() {
      return new CalendarTerms(
          CalendarTerms.zone(timeZone == null ? "" : timeZone),
          week(),
          SpecialDays.parse(specialDays == null ? "" : specialDays),
          Optional.ofNullable(country).filter(text -> !text.isBlank()),
          Optional.ofNullable(region).filter(text -> !text.isBlank()));
    }

    private WeeklyHours week() {
      var typed = new String[] {mon, tue, wed, thu, fri, sat, sun};
      var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
      for (var day : DayOfWeek.values()) {
        var text = typed[day.ordinal()];
        if (text != null && !text.isBlank()) {
          week.put(day, DayHours.parse(text, WeeklyHours.shortName(day)));
        }
      }
      return new WeeklyHours(week);
    }

    CalendarDraft draft(String key) {
      return new CalendarDraft(key, Optional.ofNullable(name), terms());
    }
  }

  @GetMapping("/calendars/new")
  String blank(Locale reader, Model model) {
    var office =
        CalendarTerms.read(
            ZoneId.of("UTC").getId(),
            "mon=09:00-18:00;tue=09:00-18:00;wed=09:00-18:00;thu=09:00-18:00;fri=09:00-18:00",
            null,
            null,
            null);
    return page(Form.of(null, null, office, ""), null, reader, model);
  }

  @PostMapping("/calendars/new")
  String create(
      @Valid @ModelAttribute("form") Form form,
      BindingResult errors,
      Locale reader,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var key = form.key() == null ? "" : form.key().strip();
    return save(key, form, errors, flash)
        ? "redirect:/calendars/" + key
        : again(form, null, reader, model, response);
  }

  @GetMapping("/calendars/{key}/edit")
  String edit(@PathVariable String key, Locale reader, Model model) {
    return page(Form.of(calendars.find(key)), key, reader, model);
  }

  @PostMapping("/calendars/{key}/edit")
  String change(
      @PathVariable String key,
      @Valid @ModelAttribute("form") Form form,
      BindingResult errors,
      Locale reader,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return save(calendars.find(key).key(), form, errors, flash)
        ? "redirect:/calendars/" + key
        : again(form, key, reader, model, response);
  }

  /** The regions of a country, for the form to take in when another country is chosen. */
  @GetMapping("/calendars/regions")
  String regions(@RequestParam(defaultValue = "") String country, Locale reader, Model model) {
    model.addAttribute("regions", regionsOf(country, reader));
    model.addAttribute("region", "");
    return "calendar/edit :: region";
  }

  private boolean save(String key, Form form, BindingResult errors, RedirectAttributes flash) {
    if (errors.hasErrors()) {
      return false;
    }
    try {
      calendars.define(form.draft(key), form.effectiveFrom(), form.tag());
      flash.addFlashAttribute("notice", "calendar.saved");
      return true;
    } catch (RuleViolation refused) {
      Refused.note(refused, errors);
      return false;
    }
  }

  private String again(
      Form form, @Nullable String key, Locale reader, Model model, HttpServletResponse response) {
    response.setStatus(422);
    return page(form, key, reader, model);
  }

  private String page(Form form, @Nullable String key, Locale reader, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("key", key);
    model.addAttribute("weekdays", Weekday.all(reader));
    model.addAttribute("zones", zones());
    model.addAttribute("countries", holidays.countries(reader));
    model.addAttribute("regions", regionsOf(form.country(), reader));
    model.addAttribute("region", form.region());
    model.addAttribute("replaces", calendars.mayReplace());
    return PAGE;
  }

  private Map<String, String> regionsOf(@Nullable String country, Locale reader) {
    return country != null && holidays.countries(reader).containsKey(country)
        ? holidays.regions(country, reader)
        : Map.of();
  }

  /** Zones as people name them: a place, or UTC. */
  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equals("UTC") || (id.contains("/") && !id.matches("(Etc|SystemV)/.*")))
        .sorted()
        .toList();
  }
}
