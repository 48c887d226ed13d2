package io.leadpact.identity;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where links lead that open once. Looking at the page uses nothing up, sending the form does. */
@Controller
class LinkPages {

  private final Invitations invitations;
  private final FirstAdministrator first;

  LinkPages(Invitations invitations, FirstAdministrator first) {
    this.invitations = invitations;
    this.first = first;
  }

  record PasswordForm(@NotBlank String password, String again) {
    static PasswordForm empty() {
      return new PasswordForm("", "");
    }
  }

  record FirstForm(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 254) String email,
      @NotBlank String password,
      String again) {}

  @GetMapping({"/invitation/{secret}", "/password/{secret}"})
  String ask(@PathVariable String secret, Model model, HttpServletResponse response) {
    model.addAttribute("form", PasswordForm.empty());
    return form(secret, model, response);
  }

  @PostMapping({"/invitation/{secret}", "/password/{secret}"})
  String accept(
      @PathVariable String secret,
      @Valid @ModelAttribute("form") PasswordForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    same(form.password(), form.again(), errors);
    if (Refused.done(() -> invitations.accept(secret, form.password()), errors, response)) {
      flash.addFlashAttribute("notice", "identity.password.set");
      return "redirect:/sign-in";
    }
    return form(secret, model, response);
  }

  private String form(String secret, Model model, HttpServletResponse response) {
    var guest = invitations.guest(secret);
    if (guest.isEmpty()) {
      return closed(response);
    }
    model.addAttribute("guest", guest.get());
    return "identity/set-password";
  }

  @GetMapping("/first-administrator/{secret}")
  String askFirst(@PathVariable String secret, Model model, HttpServletResponse response) {
    model.addAttribute("form", new FirstForm("", "", "", ""));
    return first.opens(secret) ? "identity/first-administrator" : closed(response);
  }

  @PostMapping("/first-administrator/{secret}")
  String acceptFirst(
      @PathVariable String secret,
      @Valid @ModelAttribute("form") FirstForm form,
      BindingResult errors,
      HttpServletResponse response,
      RedirectAttributes flash) {
    same(form.password(), form.again(), errors);
    Runnable deed = () -> first.accept(secret, form.email(), form.name(), form.password());
    if (Refused.done(deed, errors, response)) {
      flash.addFlashAttribute("notice", "identity.password.set");
      return "redirect:/sign-in";
    }
    return first.opens(secret) ? "identity/first-administrator" : closed(response);
  }

  private static void same(String password, String again, BindingResult errors) {
    if (!password.equals(again)) {
      errors.rejectValue("again", "problem.password.again");
    }
  }

  private static String closed(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return "identity/link-closed";
  }
}
