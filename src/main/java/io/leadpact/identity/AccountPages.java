package io.leadpact.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What users see and decide about themselves. */
@Controller
@RequestMapping("/account")
class AccountPages {

  private static final String PAGE = "identity/account";
  private static final String DONE = "redirect:/account";

  private final Users users;
  private final Passwords passwords;
  private final Sessions sessions;

  AccountPages(Users users, Passwords passwords, Sessions sessions) {
    this.users = users;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  record PreferenceForm(@Nullable String language, @Nullable String zone) {}

  record PasswordForm(@NotBlank String current, @NotBlank String password, String again) {}

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn user, Model model, HttpServletRequest request) {
    return page(user, model, request.getSession(false));
  }

  @PostMapping("/preferences")
  String prefer(
      @AuthenticationPrincipal SignedIn user,
      @Valid @ModelAttribute("preferences") PreferenceForm form,
      BindingResult errors,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Runnable deed = () -> users.prefer(user, Form.blank(form.language()), Form.blank(form.zone()));
    if (Refused.done(deed, errors, response)) {
      flash.addFlashAttribute("notice", "shell.saved");
      return DONE;
    }
    return page(user, model, request.getSession(false));
  }

  @PostMapping("/password")
  String changePassword(
      @AuthenticationPrincipal SignedIn user,
      @Valid @ModelAttribute("form") PasswordForm form,
      BindingResult errors,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (!form.password().equals(form.again())) {
      errors.rejectValue("again", "problem.password.again");
    }
    var session = request.getSession();
    Runnable deed =
        () ->
            passwords.change(
                user, form.current(), form.password(), session.getId(), request.getRemoteAddr());
    if (Refused.done(deed, errors, response)) {
      flash.addFlashAttribute("notice", "identity.password.changed");
      return DONE;
    }
    return page(user, model, session);
  }

  @PostMapping("/sessions/{handle}/end")
  String end(
      @AuthenticationPrincipal SignedIn user,
      @PathVariable String handle,
      RedirectAttributes flash) {
    sessions.end(user.actor(), handle);
    flash.addFlashAttribute("notice", "identity.session.ended");
    return DONE;
  }

  private String page(SignedIn user, Model model, @Nullable HttpSession session) {
    if (!model.containsAttribute("preferences")) {
      model.addAttribute("preferences", new PreferenceForm(user.language(), user.zone()));
    }
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", new PasswordForm("", "", ""));
    }
    model.addAttribute("sessions", sessions.of(user.actor()));
    model.addAttribute("here", session == null ? "" : Sessions.handle(session.getId()));
    model.addAttribute("zones", zones());
    model.addAttribute("tongues", Form.LANGUAGES);
    model.addAttribute("tongueNames", Form.LANGUAGE_NAMES);
    return PAGE;
  }

  /** Zones that are named by a place. */
  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.+"))
        .sorted()
        .toList();
  }
}
