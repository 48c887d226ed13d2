package io.leadpact.web;

import io.leadpact.identity.People;
import io.leadpact.identity.Refused;
import io.leadpact.identity.Role;
import io.leadpact.identity.Users;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The fourth step: who signs, and who works by the agreement. */
@Controller
@RequestMapping("/setup/people")
@PreAuthorize("hasAuthority('MANAGE_COMPANY')")
class SetupPeoplePages {

  private static final List<Role> HEADS = List.of(Role.HEAD_OF_MARKETING, Role.HEAD_OF_SALES);

  private final Users users;
  private final SetupGuests guests;
  private final People people;
  private final SetupSteps steps;
  private final Reader reader;

  SetupPeoplePages(
      Users users, SetupGuests guests, People people, SetupSteps steps, Reader reader) {
    this.users = users;
    this.guests = guests;
    this.people = people;
    this.steps = steps;
    this.reader = reader;
  }

  record GuestForm(
      @NotBlank @Size(max = 100) @Nullable String name,
      @NotBlank @Size(max = 254) @Nullable String email,
      @NotNull @Nullable Role role) {}

  @GetMapping
  String ask(Model model) {
    var next = missing().stream().findFirst().orElse(Role.SALES_REP);
    model.addAttribute("form", new GuestForm(null, null, next));
    return page(model);
  }

  @PostMapping
  Object invite(
      @Valid @ModelAttribute("form") GuestForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Runnable deed =
        () -> {
          var name = Objects.requireNonNullElse(form.name(), "");
          var role = Objects.requireNonNullElse(form.role(), Role.READ_ONLY);
          var path = guests.invite(name, Objects.requireNonNullElse(form.email(), ""), role);
          flash.addFlashAttribute("invited", name.strip());
          flash.addFlashAttribute("link", absolute(path));
        };
    return Refused.done(deed, errors, response)
        ? SetupPages.to(SetupStep.PEOPLE.path())
        : page(model);
  }

  /** Whoever sets up is a head themselves. */
  @PostMapping("/self")
  Object self(@RequestParam Role role, RedirectAttributes flash) {
    guests.take(role, reader.signedIn().orElseThrow());
    flash.addFlashAttribute("notice", "kits.people.self.done");
    return SetupPages.to(SetupStep.PEOPLE.path());
  }

  private List<Role> missing() {
    return HEADS.stream()
        .filter(role -> people.with(role).stream().noneMatch(People.Person::active))
        .toList();
  }

  private String page(Model model) {
    steps.show(SetupStep.PEOPLE, model);
    model.addAttribute("users", users.all());
    model.addAttribute("missing", missing());
    model.addAttribute(
        "roles",
        Stream.concat(HEADS.stream(), Stream.of(Role.values()))
            .filter(role -> role != Role.ADMINISTRATOR)
            .distinct()
            .toList());
    return "web/setup-people";
  }

  private static String absolute(String path) {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
  }
}
