package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no form of ours would send, over the wire, as only the real server reads it. */
@LeadpactTest
class BadInputTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @ParameterizedTest
  @ValueSource(strings = {"%E9", "%zz", "%", "%C3%28", "%F0%9F"})
  void aFormInABrokenEncodingIsNoFaultOfOurs(String broken) throws Exception {
    var answer = form("email=" + broken + "&password=x");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("cannot be read").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%E9", "%C3%28", "%F0%9F", "%ED%A0%80"})
  void anAddressInABrokenEncodingIsToldToTheProgramThatAsked(String broken) throws Exception {
    var answer =
        client.send(
            HttpRequest.newBuilder(at("/api/v1/leads?source=crm&externalId=" + broken))
                .header("Authorization", As.bearer(jdbc))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void aFieldOfFiveMegabytesIsTooLarge() throws Exception {
    var answer = form("email=a%40b.example&password=" + "x".repeat(5_000_000));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("<html").doesNotContain("Exception").hasSizeLessThan(50_000);
  }

  private HttpResponse<String> form(String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(at("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
