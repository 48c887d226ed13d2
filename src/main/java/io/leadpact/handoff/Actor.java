package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts. */
final class Actor {

  private Actor() {}

  static String current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn user
        ? user.actor()
        : "system";
  }
}
