package io.leadpact.identity;

import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.Party;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

/** The teams of both parties, and the calendars they keep. */
@Controller
@RequestMapping("/teams")
@PreAuthorize("hasAuthority('MANAGE_COMPANY')")
class TeamPages {

  private final Teams teams;
  private final People people;
  private final ObjectProvider<KnownCalendars> calendars;

  TeamPages(Teams teams, People people, ObjectProvider<KnownCalendars> calendars) {
    this.teams = teams;
    this.people = people;
    this.calendars = calendars;
  }

  record TeamForm(
      @NotBlank String key,
      @NotBlank String name,
      @NotNull @Nullable Party party,
      @Nullable String calendar) {}

  @ModelAttribute
  void choices(Model model) {
    var known = calendars.getIfAvailable();
    model.addAttribute("calendars", known == null ? List.of() : known.keys());
    model.addAttribute("parties", Party.values());
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("teams", teams.all());
    model.addAttribute("people", people.all().stream().filter(People.Person::active).toList());
    return "identity/teams";
  }

  @GetMapping("/new")
  String ask(Model model) {
    model.addAttribute("form", new TeamForm("", "", null, null));
    return page(model, true);
  }

  @PostMapping
  String add(
      @Valid @ModelAttribute("form") TeamForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (teams.find(form.key()).isPresent()) {
      errors.rejectValue("key", "problem.team.known");
    }
    return save(form, errors, response, flash) ? "redirect:/teams" : page(model, true);
  }

  @GetMapping("/{key}")
  String show(@PathVariable String key, Model model) {
    var team = teams.find(key).orElseThrow(() -> new NotFound("team", key));
    model.addAttribute(
        "form", new TeamForm(team.key(), team.name(), team.party(), team.calendar().orElse(null)));
    return page(model, false);
  }

  @PostMapping("/{key}")
  String change(
      @PathVariable String key,
      @Valid @ModelAttribute("form") TeamForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return save(form, errors, response, flash) ? "redirect:/teams" : page(model, false);
  }

  private boolean save(
      TeamForm form, BindingResult errors, HttpServletResponse response, RedirectAttributes flash) {
    Runnable deed =
        () -> {
          var party = form.party();
          if (party != null) {
            var calendar = Optional.ofNullable(Form.blank(form.calendar()));
            teams.define(form.key(), form.name(), party, calendar);
          }
        };
    if (!Refused.done(deed, errors, response)) {
      return false;
    }
    flash.addFlashAttribute("notice", "shell.saved");
    return true;
  }

  private static String page(Model model, boolean isNew) {
    model.addAttribute("isNew", isNew);
    return "identity/team";
  }
}
