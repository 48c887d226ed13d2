package io.leadpact.web;

import io.leadpact.identity.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that was sent after its session ended leads back to its page: the door opens on the way,
 * and the page stands behind it. Anything else that is denied stays denied.
 */
class FormExpired implements AccessDeniedHandler {

  private final AccessDeniedHandler denied = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    if (refusal instanceof CsrfException && !isSignedIn() && hadSession(request)) {
      response.sendRedirect(request.getContextPath() + page(request.getHeader("Referer")));
    } else {
      denied.handle(request, response, refusal);
    }
  }

  private static boolean isSignedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn;
  }

  /** A page that comes with a session which is over; parts of pages are asked for by scripts. */
  private static boolean hadSession(HttpServletRequest request) {
    return request.getRequestedSessionId() != null
        && !request.isRequestedSessionIdValid()
        && request.getHeader("HX-Request") == null;
  }

  /** Only the path: whoever sent the form from elsewhere ends on a page of ours. */
  static String page(@Nullable String referer) {
    if (referer == null) {
      return "/";
    }
    try {
      var path = URI.create(referer).getRawPath();
      return path == null ? "/" : PreferencePages.within(path);
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
