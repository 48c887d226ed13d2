package io.leadpact.identity;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Leadpact itself, where it does what otherwise people do: setting up the demo, the first start.
 */
public final class SystemUser {

  static final String ACTOR = "system";

  private static final SignedIn SYSTEM =
      new SignedIn(
          ACTOR,
          ACTOR,
          "Leadpact",
          Set.of(),
          Set.copyOf(EnumSet.allOf(Permission.class)),
          null,
          null,
          null);

  private SystemUser() {}

  /** Does the work with all permissions; whoever was signed in before is again afterwards. */
  public static void run(Runnable work) {
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(SYSTEM, null, SYSTEM.getAuthorities()));
    SecurityContextHolder.setContext(context);
    try {
      work.run();
    } finally {
      if (before.getAuthentication() == null) {
        SecurityContextHolder.clearContext();
      } else {
        SecurityContextHolder.setContext(before);
      }
    }
  }
}
