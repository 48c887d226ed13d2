package io.leadpact.calendar;

import io.leadpact.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts: the name under which a version says who made it. */
final class Actor {

  private Actor() {}

  static String current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn user
        ? user.actor()
        : "system";
  }
}
