package io.leadpact.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Says a fault to a program as a problem detail (RFC 9457), or to a person as a page. */
@Component
class FaultAnswers {

  private final Faults faults;
  private final LocaleResolver locales;
  private final JsonMapper json;
  private final ShellModel shell;
  private final ViewResolver views;

  FaultAnswers(
      Faults faults,
      LocaleResolver locales,
      JsonMapper json,
      ShellModel shell,
      @Qualifier("thymeleafViewResolver") ViewResolver views) {
    this.faults = faults;
    this.locales = locales;
    this.json = json;
    this.shell = shell;
    this.views = views;
  }

  static boolean isApi(String uri) {
    return uri.startsWith("/api/") || uri.startsWith("/v3/");
  }

  /** Also the scripts of our own pages, which say that they read JSON. */
  private static boolean isForProgram(HttpServletRequest request) {
    return isApi(request.getRequestURI())
        || MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
  }

  ProblemDetail problem(Fault fault) {
    var problem = ProblemDetail.forStatusAndDetail(fault.status(), faults.words(fault));
    problem.setType(URI.create("urn:leadpact:problem:" + fault.code()));
    problem.setProperty("code", fault.code());
    problem.setProperty("errors", fault.errors());
    if (fault.reference() != null) {
      problem.setProperty("reference", fault.reference());
    }
    return problem;
  }

  /** A page without the company, as the database may be what is missing. */
  ModelAndView page(Fault fault) {
    var page = new ModelAndView("shell/error", fault.status());
    page.addObject("fault", fault);
    page.addObject("words", faults.words(fault));
    return page;
  }

  /** Where no controller answers: in filters, where the database may be what is missing. */
  void write(Fault fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(locales.resolveLocale(request));
    try {
      response.resetBuffer();
      response.setStatus(fault.status().value());
      fault.headers().forEach((name, values) -> response.setHeader(name, values.get(0)));
      response.setCharacterEncoding("UTF-8");
      if (isForProgram(request)) {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem(fault)));
      } else {
        render(fault, request, response);
      }
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }

  private void render(Fault fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // A page that broke off left here what it knew of its reader, by which this one would ask
    // again.
    ShellModel.OF_READERS.forEach(request::removeAttribute);
    var page = page(fault);
    page.addAllObjects(shell.bare(request));
    try {
      var view =
          Objects.requireNonNull(
              views.resolveViewName("shell/error", LocaleContextHolder.getLocale()));
      view.render(page.getModel(), request, response);
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
