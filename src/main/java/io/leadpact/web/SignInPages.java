package io.leadpact.web;

import io.leadpact.identity.SignedIn;
import io.leadpact.identity.Throttled;
import io.leadpact.identity.WrongPassword;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. */
@Controller
class SignInPages {

  @GetMapping("/sign-in")
  String ask(@AuthenticationPrincipal @Nullable SignedIn user) {
    return user == null ? "identity/sign-in" : "redirect:/";
  }

  /** Reached by a forward only: somebody typed something wrong, or too often. */
  @PostMapping("/sign-in/refused")
  String refused(
      @RequestParam(defaultValue = "") String email,
      @RequestAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false)
          @Nullable Exception refusal,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("email", email);
    model.addAttribute("path", "/sign-in");
    if (refusal instanceof Throttled throttled) {
      var seconds = throttled.secondsLeft();
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
      model.addAttribute("waitMinutes", (seconds + 59) / 60);
      model.addAttribute("until", throttled.until());
    } else {
      response.setStatus(422);
      model.addAttribute("left", refusal instanceof WrongPassword wrong ? wrong.left() : 0);
    }
    return "identity/sign-in";
  }
}
