package io.leadpact.web;

import io.leadpact.identity.Sessions;
import io.leadpact.identity.SignIns;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Letters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** What follows when somebody signs in, fails to, or signs out. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler, LogoutHandler {

  /** Says that the form stands in a page that goes on by itself. */
  private static final String IN_PLACE = "here";

  private final SignIns signIns;

  SignInOutcome(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    begin(request);
    if (request.getParameter(IN_PLACE) != null) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return;
    }
    super.onAuthenticationSuccess(request, response, authentication);
  }

  /** Notes in the session what its owner recognises it by, and lets it live for a working day. */
  static void begin(HttpServletRequest request) {
    var session = request.getSession();
    var browser = Objects.toString(request.getHeader(HttpHeaders.USER_AGENT), "");
    session.setAttribute(Sessions.BROWSER, Letters.first(browser, 200));
    session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
    session.setMaxInactiveInterval((int) SessionStore.AFTER_SIGN_IN.toSeconds());
  }

  /** The form again, in the answer to what was sent: what was typed stays. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException, ServletException {
    request.setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, refusal);
    request.getRequestDispatcher("/sign-in/refused").forward(request, response);
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn user) {
      signIns.left(user);
    }
  }
}
