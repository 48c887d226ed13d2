package io.leadpact.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ahead of everything that asks the database: no more pages are made at once than there are
 * connections for, and some are left for programs. Fifty people who come at the same moment wait
 * their turn here, where they hold nothing; only whoever waits too long is told to come again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class RoomForPages extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(RoomForPages.class);
  private static final int LONGEST_WAIT_MS = 8_000;

  /** Whatever needs no connection, or takes so long that nobody could wait for its seat. */
  private static final List<String> OUTSIDE =
      List.of("/api/", "/css/", "/js/", "/fonts/", "/webjars/", "/actuator/", "/live", "/collect/");

  private final Semaphore seats;
  private final int longestWait;
  private final FaultAnswers answers;

  @Autowired
  RoomForPages(Environment environment, FaultAnswers answers) {
    this(
        environment.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, 10),
        LONGEST_WAIT_MS,
        answers);
  }

  RoomForPages(int connections, int longestWait, FaultAnswers answers) {
    this.seats = new Semaphore(Math.max(1, connections * 3 / 4), true);
    this.longestWait = longestWait;
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.endsWith(".csv")
        || OUTSIDE.stream().anyMatch(path::startsWith)
        || isOf(request, "multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isOf(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
      // Whoever sends slowly waits for themselves: a form is there before it takes a seat.
      request.getParameterMap();
    }
    if (!seated()) {
      log.warn("No seat for a page came free within {} ms", longestWait);
      answers.write(Faults.overload(), request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      seats.release();
    }
  }

  private static boolean isOf(HttpServletRequest request, String type) {
    return Objects.toString(request.getContentType(), "").toLowerCase(Locale.ROOT).startsWith(type);
  }

  private boolean seated() {
    try {
      return seats.tryAcquire(longestWait, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
