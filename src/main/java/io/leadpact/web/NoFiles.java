package io.leadpact.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Strangers send no files: what is sent so would be written to the disk before anybody looks. Where
 * people sign in it stands ahead of whoever looks for a token in the form.
 */
class NoFiles extends OncePerRequestFilter {

  private static final String FILES = "multipart/";

  private final BooleanSupplier known;
  private final AuthenticationEntryPoint refusal;

  private NoFiles(BooleanSupplier known, AuthenticationEntryPoint refusal) {
    this.known = known;
    this.refusal = refusal;
  }

  /** At addresses where nobody is known. */
  static NoFiles atAll() {
    return new NoFiles(() -> false, new HttpStatusEntryPoint(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
  }

  /** Only of those who are signed in; others are sent to the door. */
  static NoFiles fromOutside() {
    return new NoFiles(
        () -> SecurityContextHolder.getContext().getAuthentication() != null, new WayToTheDoor());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type = Objects.toString(request.getContentType(), "").toLowerCase(Locale.ROOT);
    if (type.startsWith(FILES) && !known.getAsBoolean()) {
      refusal.commence(request, response, new InsufficientAuthenticationException(type));
    } else {
      chain.doFilter(request, response);
    }
  }
}
