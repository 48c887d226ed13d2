package io.leadpact.identity;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The users as an administrator sees them: invited, changed, deactivated. */
@Controller
@RequestMapping("/users")
@PreAuthorize("hasAuthority('MANAGE_COMPANY')")
class UserPages {

  private final Users users;
  private final Invitations invitations;
  private final Teams teams;
  private final ObjectProvider<KnownCalendars> calendars;

  UserPages(
      Users users, Invitations invitations, Teams teams, ObjectProvider<KnownCalendars> calendars) {
    this.users = users;
    this.invitations = invitations;
    this.teams = teams;
    this.calendars = calendars;
  }

  record InvitationForm(
      @NotBlank @Size(max = 254) String email,
      @NotBlank @Size(max = 100) String name,
      @NotEmpty Set<Role> roles,
      @Nullable String team,
      @Nullable String calendar,
      @Nullable String language) {

    UserDetail detail() {
      return new UserDetail(
          name, roles, Form.blank(team), Form.blank(calendar), Form.blank(language));
    }
  }

  record UserForm(
      int version,
      @NotBlank @Size(max = 100) String name,
      @NotEmpty Set<Role> roles,
      @Nullable String team,
      @Nullable String calendar,
      @Nullable String language) {

    static UserForm of(UserView user) {
      return new UserForm(
          user.version(), user.name(), user.roles(), user.team(), user.calendar(), user.language());
    }

    UserDetail detail() {
      return new UserDetail(
          name, roles, Form.blank(team), Form.blank(calendar), Form.blank(language));
    }
  }

  @ModelAttribute
  void choices(Model model) {
    model.addAttribute("allRoles", Role.values());
    model.addAttribute("teams", teams.all());
    model.addAttribute("calendars", calendarKeys());
    model.addAttribute("tongues", Form.LANGUAGES);
    model.addAttribute("tongueNames", Form.LANGUAGE_NAMES);
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("users", users.all());
    return "identity/users";
  }

  @GetMapping("/new")
  String ask(Model model) {
    model.addAttribute("form", new InvitationForm("", "", Set.of(), null, null, null));
    return "identity/user-new";
  }

  @PostMapping
  String invite(
      @Valid @ModelAttribute("form") InvitationForm form,
      BindingResult errors,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var invited = new Invitations.Invited[1];
    Runnable deed = () -> invited[0] = invitations.invite(form.email(), form.detail());
    if (!Refused.done(deed, errors, response)) {
      return "identity/user-new";
    }
    var done = Objects.requireNonNull(invited[0]);
    flash.addFlashAttribute("notice", "identity.users.invited");
    flash.addFlashAttribute("link", absolute(done.path()));
    return "redirect:/users/" + done.user().value();
  }

  @GetMapping("/{id}")
  String show(@PathVariable long id, Model model) {
    var user = users.find(new UserId(id));
    model.addAttribute("form", UserForm.of(user));
    model.addAttribute("shown", user);
    return "identity/user";
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable long id,
      @Valid @ModelAttribute("form") UserForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Runnable deed = () -> users.change(new UserId(id), form.version(), form.detail());
    if (!Refused.done(deed, errors, response)) {
      model.addAttribute("shown", users.find(new UserId(id)));
      return "identity/user";
    }
    flash.addFlashAttribute("notice", "shell.saved");
    return "redirect:/users/{id}";
  }

  @PostMapping("/{id}/link")
  String link(@PathVariable long id, RedirectAttributes flash) {
    flash.addFlashAttribute("link", absolute(invitations.link(new UserId(id))));
    return "redirect:/users/{id}";
  }

  @PostMapping("/{id}/deactivation")
  String deactivate(@PathVariable long id, RedirectAttributes flash) {
    users.deactivate(new UserId(id));
    flash.addFlashAttribute("notice", "identity.users.deactivated");
    flash.addFlashAttribute("undo", "/users/" + id + "/reactivation");
    return "redirect:/users/{id}";
  }

  @PostMapping("/{id}/reactivation")
  String reactivate(@PathVariable long id, RedirectAttributes flash) {
    users.reactivate(new UserId(id));
    flash.addFlashAttribute("notice", "identity.users.reactivated");
    return "redirect:/users/{id}";
  }

  private List<String> calendarKeys() {
    var known = calendars.getIfAvailable();
    return known == null ? List.of() : known.keys();
  }

  private static String absolute(String path) {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
  }
}
