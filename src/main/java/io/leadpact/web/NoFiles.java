package io.leadpact.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Strangers send no files: what is sent so would be written to the disk before anybody looks. */
class NoFiles extends OncePerRequestFilter {

  private static final String FILES = "multipart/";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type = Objects.toString(request.getContentType(), "").toLowerCase(Locale.ROOT);
    if (type.startsWith(FILES)) {
      response.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
    } else {
      chain.doFilter(request, response);
    }
  }
}
