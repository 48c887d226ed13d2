package io.leadpact.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container reports itself, for requests that no controller of ours took. */
@Controller
class FaultPages implements ErrorController {

  private final Faults faults;
  private final FaultAnswers answers;

  FaultPages(Faults faults, FaultAnswers answers) {
    this.faults = faults;
    this.answers = answers;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response) {
    var fault = fault(request);
    var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (asked instanceof String uri && FaultAnswers.isApi(uri)) {
      return ResponseEntity.status(fault.status())
          .headers(fault.headers())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(answers.problem(fault));
    }
    return answers.page(fault);
  }

  private Fault fault(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable e) {
      return faults.of(e);
    }
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return faults.ofStatus(
        status instanceof Integer code ? HttpStatusCode.valueOf(code) : HttpStatus.NOT_FOUND);
  }
}
