package io.leadpact.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to the application with a token of all scopes. */
public final class Rest {

  private static final String ROOT = "/api/v1";

  private final MockMvcTester mvc;
  private final JsonMapper json;
  private final String bearer;

  public Rest(ApplicationContext app) {
    this.mvc = app.getBean(MockMvcTester.class);
    this.json = app.getBean(JsonMapper.class);
    this.bearer = As.bearer(app.getBean(JdbcClient.class));
  }

  /** What it answers to a question that it has to answer. */
  public JsonNode get(String path) {
    return read(send(HttpMethod.GET, path, null), path);
  }

  /** Single quotes stand for double ones. */
  public JsonNode post(String path, String body) {
    return read(send(HttpMethod.POST, path, body), path);
  }

  /** Single quotes stand for double ones. */
  public JsonNode put(String path, String body) {
    return read(send(HttpMethod.PUT, path, body), path);
  }

  /** The status of what may be refused, and why. */
  public Answer tries(HttpMethod method, String path, String body) {
    var result = send(method, path, body);
    return new Answer(result.getResponse().getStatus(), json.readTree(text(result)));
  }

  /** An answer, whatever it is. */
  public record Answer(int status, JsonNode body) {}

  private MvcTestResult send(HttpMethod method, String path, String body) {
    var request = mvc.method(method).uri(ROOT + path).header("Authorization", bearer);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
    }
    return request.exchange();
  }

  private JsonNode read(MvcTestResult result, String path) {
    var text = text(result);
    assertThat(result.getResponse().getStatus()).as(path + ": " + text).isBetween(200, 299);
    return json.readTree(text.isEmpty() ? "null" : text);
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
