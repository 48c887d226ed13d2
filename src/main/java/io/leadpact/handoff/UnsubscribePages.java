package io.leadpact.handoff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** For whoever got a mail and wants none any more: nobody has to sign in for that. */
@Controller
@RequestMapping("/unsubscribe/{token:[0-9a-f]{48}}")
class UnsubscribePages {

  private final Unsubscribing unsubscribing;

  UnsubscribePages(Unsubscribing unsubscribing) {
    this.unsubscribing = unsubscribing;
  }

  @GetMapping
  String ask(@PathVariable String token, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("done", unsubscribing.done(token));
    return "handoff/unsubscribe";
  }

  /** Also what mail programs send on one click. */
  @PostMapping
  String unsubscribe(@PathVariable String token, Model model) {
    unsubscribing.end(token);
    model.addAttribute("token", token);
    model.addAttribute("done", true);
    return "handoff/unsubscribe";
  }
}
