package io.leadpact.clock;

import io.leadpact.calendar.CalendarDraft;
import io.leadpact.calendar.CalendarHistory;
import io.leadpact.calendar.CalendarTerms;
import io.leadpact.calendar.Calendars;
import io.leadpact.identity.Refused;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Correcting the past of a calendar: first what would change, then, confirmed, the deed. */
@Controller
@RequestMapping("/calendars/{key}/correction")
@PreAuthorize("hasAuthority('EDIT_CALENDARS')")
class CorrectionPages {

  private final Calendars calendars;
  private final Corrections corrections;

  CorrectionPages(Calendars calendars, Corrections corrections) {
    this.calendars = calendars;
    this.corrections = corrections;
  }

  /** What was typed. The tag is the version of the calendar that was on the screen. */
  record CorrectionForm(
      @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @NotBlank @Nullable String weeklyHours,
      @Nullable String specialDays,
      @Nullable String tag) {}

  @ModelAttribute("calendar")
  CalendarHistory calendar(@PathVariable String key) {
    return calendars.find(key);
  }

  @GetMapping
  String ask(@ModelAttribute("calendar") CalendarHistory calendar, Model model) {
    var zone = calendar.newest().terms().zone();
    var from = calendars.today(zone).withDayOfMonth(1);
    var terms = calendar.on(from).terms();
    model.addAttribute(
        "form",
        new CorrectionForm(
            from, terms.week().toString(), terms.specialDays().toString(), calendar.tag()));
    return "clock/correction";
  }

  @PostMapping("/preview")
  String preview(
      @ModelAttribute("calendar") CalendarHistory calendar,
      @Valid @ModelAttribute("form") CorrectionForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    Runnable deed =
        () -> model.addAttribute("preview", corrections.preview(draft(calendar, form), from(form)));
    Refused.done(deed, errors, response);
    return "clock/correction";
  }

  @PostMapping
  String correct(
      @ModelAttribute("calendar") CalendarHistory calendar,
      @Valid @ModelAttribute("form") CorrectionForm form,
      BindingResult errors,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (!errors.hasErrors()) {
      try {
        calendars.correctPast(draft(calendar, form), from(form), form.tag());
        flash.addFlashAttribute("notice", "clock.correction.done");
        return "redirect:/calendars/" + calendar.key();
      } catch (RuleViolation refused) {
        response.setStatus(refused instanceof Conflict ? 409 : 422);
        Refused.note(refused, errors);
        return "clock/correction";
      }
    }
    response.setStatus(422);
    return "clock/correction";
  }

  /** Zone and public holidays stay as they are on that day. */
  private static CalendarDraft draft(CalendarHistory calendar, CorrectionForm form) {
    var kept = calendar.on(from(form)).terms();
    var terms =
        CalendarTerms.read(
            kept.zone().getId(),
            form.weeklyHours(),
            form.specialDays(),
            kept.country().orElse(null),
            kept.region().orElse(null));
    return new CalendarDraft(calendar.key(), Optional.empty(), terms);
  }

  private static LocalDate from(CorrectionForm form) {
    return Objects.requireNonNull(form.from());
  }
}
