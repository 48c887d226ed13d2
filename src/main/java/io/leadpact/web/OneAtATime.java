package io.leadpact.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Ahead of everything that asks the database: while it is slow, somebody who loads the same page
 * again and again must not make it slower. Equal pages of one session are made one after another.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class OneAtATime extends OncePerRequestFilter {

  private static final int ROOM = 4;
  private static final List<String> FREE = List.of("/css/", "/js/", "/fonts/", "/webjars/");

  private final Turnstile turnstile = new Turnstile(ROOM);
  private final FaultAnswers answers;
  private final Faults faults;

  OneAtATime(FaultAnswers answers, Faults faults) {
    this.answers = answers;
    this.faults = faults;
  }

  /** Only what a reader asks for: no stream, no file, nothing that changes anything. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var accept = Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "");
    return !HttpMethod.GET.matches(request.getMethod())
        || WebUtils.getCookie(request, SessionStore.COOKIE) == null
        || accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)
        || FREE.stream().anyMatch(request.getRequestURI()::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var question = question(request);
    if (!turnstile.enter(question)) {
      answers.write(
          faults.ofStatus(HttpStatus.TOO_MANY_REQUESTS).with(HttpHeaders.RETRY_AFTER, "2"),
          request,
          response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      turnstile.leave(question);
    }
  }

  private static String question(HttpServletRequest request) {
    var session = Objects.requireNonNull(WebUtils.getCookie(request, SessionStore.COOKIE));
    return String.join(
        "\n",
        session.getValue(),
        request.getRequestURI(),
        Objects.toString(request.getQueryString(), ""),
        Objects.toString(request.getHeader("HX-Request"), ""));
  }
}
