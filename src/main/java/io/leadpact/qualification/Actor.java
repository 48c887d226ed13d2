package io.leadpact.qualification;

import io.leadpact.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever is signed in, as journals name them. */
final class Actor {

  private static final String SYSTEM = "system";

  private Actor() {}

  static String current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn user
        ? user.actor()
        : SYSTEM;
  }
}
