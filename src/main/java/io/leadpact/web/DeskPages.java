package io.leadpact.web;

import io.leadpact.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to all that says how leads are judged, handed on and worked. */
@Controller
class DeskPages {

  @GetMapping("/desk")
  String show(@AuthenticationPrincipal SignedIn user, Model model) {
    model.addAttribute("places", DeskPlace.openTo(user));
    return "web/desk";
  }
}
