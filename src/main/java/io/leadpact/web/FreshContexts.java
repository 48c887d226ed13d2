package io.leadpact.web;

import io.leadpact.identity.SignIns;
import io.leadpact.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * The session says who somebody is, the database what they may do now: a role taken away is gone
 * with the next request, and so is somebody who was deactivated.
 */
class FreshContexts implements SecurityContextRepository {

  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
  private final SignIns signIns;

  FreshContexts(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Fresh(sessions.loadDeferredContext(request), signIns);
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    sessions.saveContext(context, request, response);
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return sessions.containsContext(request);
  }

  /** Looked up when first asked for: a style sheet asks nobody. */
  private static final class Fresh implements DeferredSecurityContext {

    private final DeferredSecurityContext deferred;
    private final SignIns signIns;
    private @Nullable SecurityContext fresh;

    Fresh(DeferredSecurityContext deferred, SignIns signIns) {
      this.deferred = deferred;
      this.signIns = signIns;
    }

    @Override
    public SecurityContext get() {
      var known = fresh;
      if (known == null) {
        known = refreshed(deferred.get());
        fresh = known;
      }
      return known;
    }

    private SecurityContext refreshed(SecurityContext context) {
      if (context.getAuthentication() == null
          || !(context.getAuthentication().getPrincipal() instanceof SignedIn user)) {
        return context;
      }
      var current = SecurityContextHolder.createEmptyContext();
      signIns
          .current(user)
          .map(u -> UsernamePasswordAuthenticationToken.authenticated(u, null, u.getAuthorities()))
          .ifPresent(current::setAuthentication);
      return current;
    }

    @Override
    public boolean isGenerated() {
      return deferred.isGenerated();
    }
  }
}
