package io.leadpact.identity;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does work as if somebody were signed in; whoever was before is again afterwards. */
public final class Acting {

  private Acting() {}

  public static void as(SignedIn who, Runnable work) {
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
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
