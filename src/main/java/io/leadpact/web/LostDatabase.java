package io.leadpact.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ahead of session and security, which ask the database first: where it gives no connection in
 * time, or is lost on the way, the request ends here with 503 and when to try again. Asking once at
 * the door keeps the wait to one timeout; session, security and page would each wait for their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LostDatabase extends OncePerRequestFilter {

  private static final List<String> NEED_NONE =
      List.of(
          "/css/",
          "/js/",
          "/fonts/",
          "/webjars/",
          "/actuator/",
          "/favicon",
          "/brand",
          "/t.js",
          "/f.js");

  private final FaultAnswers answers;
  private final DataSource database;

  LostDatabase(FaultAnswers answers, DataSource database) {
    this.answers = answers;
    this.database = database;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return NEED_NONE.stream().anyMatch(request.getRequestURI()::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (var connection = database.getConnection()) {
      // A connection can be had, and goes straight back.
    } catch (SQLException e) {
      answers.write(Faults.lost(e), request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (!Faults.isLostDatabase(e) || response.isCommitted()) {
        throw e;
      }
      answers.write(Faults.lost(e), request, response);
    }
  }
}
