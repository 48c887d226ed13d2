package io.leadpact.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ahead of session and security, which ask the database first: where it does not answer, the
 * request ends here with 503 and when to try again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LostDatabase extends OncePerRequestFilter {

  private final FaultAnswers answers;

  LostDatabase(FaultAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
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
