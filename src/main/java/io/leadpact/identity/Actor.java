package io.leadpact.identity;

import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever acts now, as journals, versions and the audit name them. */
public final class Actor {

  private Actor() {}

  /** Where nobody is signed in, that is Leadpact itself. */
  public static String current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn user
        ? user.actor()
        : SystemUser.ACTOR;
  }
}
