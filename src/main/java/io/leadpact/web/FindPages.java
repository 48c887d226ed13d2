package io.leadpact.web;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Letters;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the field in the masthead offers while somebody types, and as a page of its own. */
@Controller
class FindPages {

  private static final int LONGEST = 200;

  private final Finding finding;

  FindPages(Finding finding) {
    this.finding = finding;
  }

  @GetMapping("/find")
  String page(
      @RequestParam(defaultValue = "") String q,
      @AuthenticationPrincipal SignedIn user,
      Model model) {
    fill(q, user, model);
    return "shell/find";
  }

  @GetMapping("/find/options")
  String options(
      @RequestParam(defaultValue = "") String q,
      @AuthenticationPrincipal SignedIn user,
      Model model) {
    fill(q, user, model);
    return "shell/find :: options";
  }

  private void fill(String q, SignedIn user, Model model) {
    var typed = Letters.first(q, LONGEST);
    model.addAttribute("q", typed);
    model.addAttribute("found", finding.of(typed, user));
  }
}
