package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying that one is away, or that somebody is. */
@Controller
class AbsencePages {

  private static final String ACCOUNT = "redirect:/account#absence";
  private static final String ROUTING = "redirect:/routing#away";

  private final Absences absences;

  AbsencePages(Absences absences) {
    this.absences = absences;
  }

  @PostMapping("/account/absences")
  String add(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      RedirectAttributes flash) {
    add(who, who.actor(), from, to, flash, "/account/absences/%d/removal");
    return ACCOUNT;
  }

  @PostMapping("/account/absences/{id}/removal")
  String remove(
      @AuthenticationPrincipal SignedIn who, @PathVariable long id, RedirectAttributes flash) {
    absences.remove(who, id);
    flash.addFlashAttribute("notice", "routing.absence.removed");
    return ACCOUNT;
  }

  @PostMapping("/routing/absences")
  String add(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      RedirectAttributes flash) {
    add(who, person, from, to, flash, "/routing/absences/%d/removal");
    return ROUTING;
  }

  @PostMapping("/routing/absences/{id}/removal")
  String removeForThem(
      @AuthenticationPrincipal SignedIn who, @PathVariable long id, RedirectAttributes flash) {
    absences.remove(who, id);
    flash.addFlashAttribute("notice", "routing.absence.removed");
    return ROUTING;
  }

  private void add(
      SignedIn who,
      String person,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      RedirectAttributes flash,
      String undo) {
    try {
      long id = absences.add(who, person, from, to);
      flash.addFlashAttribute("notice", "routing.absence.added");
      flash.addFlashAttribute("undo", undo.formatted(id));
    } catch (RuleViolation refusal) {
      flash.addFlashAttribute("absenceRefused", refusal.code());
    }
  }
}
