package io.leadpact.web;

import io.leadpact.demo.Demo;
import io.leadpact.identity.FirstAdministrator;
import io.leadpact.identity.Permission;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** From the made-up company to one's own. */
@Controller
@RequestMapping("/start-clean")
class StartCleanPages {

  private final Demo demo;
  private final FirstAdministrator first;

  StartCleanPages(Demo demo, FirstAdministrator first) {
    this.demo = demo;
    this.first = first;
  }

  @GetMapping
  String ask(@AuthenticationPrincipal SignedIn user, Model model) {
    if (!demo.isOn()) {
      throw new NotFound("page", "/start-clean");
    }
    model.addAttribute("mayClean", user.may(Permission.MANAGE_COMPANY));
    return "demo/start-clean";
  }

  /** Whoever did it is nobody any more, and becomes the first administrator by the next page. */
  @PostMapping
  String start(
      @AuthenticationPrincipal SignedIn user,
      HttpServletRequest request,
      HttpServletResponse response) {
    demo.startClean(user.actor());
    var link = first.link();
    new SecurityContextLogoutHandler()
        .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    return "redirect:" + link;
  }
}
