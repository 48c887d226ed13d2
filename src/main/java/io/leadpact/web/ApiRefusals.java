package io.leadpact.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program that it may not come in, or not that far: RFC 9457 and RFC 6750. */
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final JsonMapper json;

  ApiRefusals(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    if (refusal instanceof BadCredentialsException) {
      write(
          response,
          HttpStatus.UNAUTHORIZED,
          "Bearer error=\"invalid_token\"",
          "This token is unknown, expired or revoked");
    } else {
      write(response, HttpStatus.UNAUTHORIZED, "Bearer", "Send a token: Authorization: Bearer …");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    write(
        response,
        HttpStatus.FORBIDDEN,
        "Bearer error=\"insufficient_scope\"",
        "The scopes of this token do not allow that");
  }

  private void write(
      HttpServletResponse response, HttpStatus status, String challenge, String detail)
      throws IOException {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("detail", detail);
    response.setStatus(status.value());
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(json.writeValueAsString(problem));
  }
}
