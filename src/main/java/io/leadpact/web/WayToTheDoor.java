package io.leadpact.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Sends whoever is not signed in to the form. Where part of a page was asked for, its page asks to
 * sign in in place: what was typed there stays.
 */
class WayToTheDoor extends LoginUrlAuthenticationEntryPoint {

  private static final String DOOR = "/sign-in";

  WayToTheDoor() {
    super(DOOR);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException, ServletException {
    if (request.getHeader("HX-Request") == null) {
      super.commence(request, response, refusal);
    } else {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
  }
}
