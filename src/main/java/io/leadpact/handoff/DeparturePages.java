package io.leadpact.handoff;

import io.leadpact.identity.UserId;
import io.leadpact.identity.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letting somebody go, and handing on the leads of who is away. */
@Controller
class DeparturePages {

  private final Departures departures;
  private final Users users;

  DeparturePages(Departures departures, Users users) {
    this.departures = departures;
    this.users = users;
  }

  /** Their leads are seen to and they are let go, both or neither. */
  @PostMapping("/users/{id:\\d+}/departure")
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public String leave(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String heir,
      RedirectAttributes flash) {
    var user = new UserId(id);
    departures.leave(user.actor(), chosen(heir));
    users.deactivate(user);
    flash.addFlashAttribute("notice", "identity.users.deactivated");
    flash.addFlashAttribute("undo", "/users/" + id + "/reactivation");
    return "redirect:/users/{id}";
  }

  @GetMapping("/routing/people/{id:\\d+}")
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  public String ask(@PathVariable long id, Model model) {
    var person = new UserId(id).actor();
    model.addAttribute("named", departures.name(person));
    model.addAttribute("number", id);
    model.addAttribute("held", departures.held(person));
    model.addAttribute("heirs", departures.heirs(person));
    model.addAttribute("departure", departures.last(person).orElse(null));
    return "handoff/hand-on";
  }

  @PostMapping("/routing/people/{id:\\d+}")
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  public String handOn(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String heir,
      RedirectAttributes flash) {
    departures.handOn(new UserId(id).actor(), chosen(heir));
    flash.addFlashAttribute("notice", "routing.hand-on.begun");
    return "redirect:/routing/people/{id}";
  }

  private static @Nullable String chosen(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed;
  }
}
