package io.leadpact.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** What leaves a controller as an exception: a problem detail under /api/, a page elsewhere. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FaultAdvice {

  private static final Logger log = LoggerFactory.getLogger(FaultAdvice.class);

  private final Faults faults;
  private final FaultAnswers answers;
  private final ShellModel shell;

  FaultAdvice(Faults faults, FaultAnswers answers, ShellModel shell) {
    this.faults = faults;
    this.answers = answers;
    this.shell = shell;
  }

  /**
   * Whoever is not signed in is asked to, and programs are told of scopes, by the security chain.
   */
  @ExceptionHandler
  Object denied(AccessDeniedException e, HttpServletRequest request, HttpServletResponse response) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || authentication instanceof AnonymousAuthenticationToken
        || FaultAnswers.isApi(request.getRequestURI())) {
      throw e;
    }
    return answer(Fault.of(HttpStatus.FORBIDDEN, "http.403"), request, response);
  }

  @ExceptionHandler
  Object unauthenticated(AuthenticationException e) {
    throw e;
  }

  /** Whoever asked has gone meanwhile; with the response in hand, nothing more is written. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone(HttpServletResponse response) {
    log.debug("Nobody waits for the answer any more, status {}", response.getStatus());
  }

  @ExceptionHandler
  Object failed(Exception e, HttpServletRequest request, HttpServletResponse response) {
    return answer(faults.of(e), request, response);
  }

  Object answer(Fault fault, HttpServletRequest request, HttpServletResponse response) {
    if (FaultAnswers.isApi(request.getRequestURI())) {
      return ResponseEntity.status(fault.status())
          .headers(fault.headers())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(answers.problem(fault));
    }
    fault.headers().forEach((name, values) -> response.setHeader(name, values.get(0)));
    var page = answers.page(fault);
    page.addAllObjects(fault.status().value() == 503 ? shell.bare(request) : shell.of(request));
    return page;
  }
}
