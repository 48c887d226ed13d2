package io.leadpact.web;

import io.leadpact.demo.DemoPerson;
import io.leadpact.identity.Audit;
import io.leadpact.identity.SignIns;
import io.leadpact.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One click, and one is somebody of the made-up company. */
@Controller
class DemoSignIn {

  private final DemoDoor door;
  private final SignIns signIns;
  private final Audit audit;

  DemoSignIn(DemoDoor door, SignIns signIns, Audit audit) {
    this.door = door;
    this.signIns = signIns;
    this.audit = audit;
  }

  @PostMapping("/sign-in/demo")
  String walkIn(
      @RequestParam DemoPerson as, HttpServletRequest request, HttpServletResponse response) {
    if (!door.isOpenTo(request)) {
      throw new NotFound("page", "/sign-in/demo");
    }
    var user = signIns.byEmail(as.email()).orElseThrow(() -> new NotFound("user", as));
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    begin(authentication, request, response);
    audit.note("sign-in.demo", user.actor(), Map.of());
    return "redirect:/";
  }

  /** As after a password: a session of a new number that the owner can recognise. */
  private static void begin(
      Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
    new ChangeSessionIdAuthenticationStrategy().onAuthentication(authentication, request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    SignInOutcome.begin(request);
  }
}
