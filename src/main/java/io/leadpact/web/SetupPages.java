package io.leadpact.web;

import io.leadpact.kernel.RuleViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The first page of an empty installation. */
@Controller
@RequestMapping("/setup")
class SetupPages {

  static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final CompanySetup setup;
  private final Reader reader;

  SetupPages(CompanySetup setup, Reader reader) {
    this.setup = setup;
    this.reader = reader;
  }

  record SetupForm(
      @NotBlank @Size(max = 200) @Nullable String name,
      @NotBlank @Nullable String timeZone,
      @NotBlank @Size(min = 3, max = 3) @Nullable String currency,
      @NotEmpty @Nullable List<String> days,
      @NotNull @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime opens,
      @NotNull @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime closes) {

    static final SetupForm USUAL =
        new SetupForm(
            null,
            "Europe/Warsaw",
            "EUR",
            DAYS.subList(0, 5),
            LocalTime.of(9, 0),
            LocalTime.of(18, 0));

    String weeklyHours() {
      return Objects.requireNonNullElse(days, List.<String>of()).stream()
          .filter(DAYS::contains)
          .map(day -> "%s=%s-%s".formatted(day, opens, closes))
          .collect(Collectors.joining(";"));
    }
  }

  @ModelAttribute
  void choices(Model model) {
    model.addAttribute("days", DAYS);
    model.addAttribute(
        "zones",
        ZoneId.getAvailableZoneIds().stream()
            .filter(
                zone ->
                    zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
            .sorted()
            .toList());
  }

  @GetMapping
  ModelAndView ask() {
    return reader.company().isPresent()
        ? new ModelAndView("redirect:/")
        : new ModelAndView("web/setup", "setup", SetupForm.USUAL);
  }

  @PostMapping
  ModelAndView begin(
      @Valid @ModelAttribute("setup") SetupForm form,
      BindingResult result,
      RedirectAttributes flash) {
    if (!result.hasErrors()) {
      try {
        setup.begin(
            Objects.requireNonNullElse(form.name(), ""),
            Objects.requireNonNullElse(form.timeZone(), ""),
            Objects.requireNonNullElse(form.currency(), ""),
            form.weeklyHours());
        flash.addFlashAttribute("notice", "web.setup.done");
        var to = new RedirectView("/", true);
        to.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(to);
      } catch (RuleViolation refusal) {
        LeadDeeds.reject(refusal, result);
      }
    }
    return new ModelAndView("web/setup", HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
