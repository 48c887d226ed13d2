package io.leadpact.handoff;

import io.leadpact.kernel.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** For whoever got a mail and wants none any more: nobody has to sign in for that. */
@Controller
@RequestMapping("/unsubscribe/{token:[0-9a-f]{48}}")
class UnsubscribePages {

  private final MailBox box;

  UnsubscribePages(MailBox box) {
    this.box = box;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public String ask(@PathVariable String token, Model model) {
    var mail = box.byToken(token).orElseThrow(() -> new NotFound("mail", token));
    model.addAttribute("token", token);
    model.addAttribute("done", box.unwanted(mail.address()));
    return "handoff/unsubscribe";
  }

  /** Also what mail programs send on one click. */
  @PostMapping
  @Transactional
  public String unsubscribe(@PathVariable String token, Model model) {
    var mail = box.byToken(token).orElseThrow(() -> new NotFound("mail", token));
    box.unsubscribe(mail.address());
    model.addAttribute("token", token);
    model.addAttribute("done", true);
    return "handoff/unsubscribe";
  }
}
