package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.As;
import io.leadpact.testing.Cable;
import io.leadpact.testing.TestDatabase;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The database goes away while the application runs, and comes back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LostDatabaseTest {

  /** The database at the other end of the cable. */
  @TestConfiguration(proxyBeanMethods = false)
  static class AtTheEndOfACable {

    private final JdbcConnectionDetails there = TestDatabase.ofItsOwn();

    @Bean
    Cable cable() {
      return new Cable(URI.create(there.getJdbcUrl().substring("jdbc:".length())).getPort());
    }

    @Bean
    JdbcConnectionDetails throughTheCable(Cable cable) {
      return new JdbcConnectionDetails() {
        @Override
        public String getJdbcUrl() {
          return there.getJdbcUrl().replaceFirst(":\\d+/", ":" + cable.port() + "/");
        }

        @Override
        public @Nullable String getUsername() {
          return there.getUsername();
        }

        @Override
        public @Nullable String getPassword() {
          return there.getPassword();
        }
      };
    }
  }

  private static final Duration SOON = Duration.ofSeconds(3);

  @Autowired private Cable cable;
  @Autowired private FaultAnswers answers;
  @Autowired private ServletContext context;
  @LocalServerPort private int port;
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void plugIn() {
    cable.pull();
    cable.plugIn();
  }

  @Test
  void peopleAreToldWithinThreeSecondsAndWhenToComeBack() throws Exception {
    cable.pull();
    var answer = inTime("/leads");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).contains("<html", "database").doesNotContain("Exception", "jdbc");
  }

  /** What it knew of its reader still stands with the request. */
  @Test
  void aPageThatBreaksOffWhileItIsMadeIsNotAskedForOnceMore() throws Exception {
    var request = new MockHttpServletRequest(context, "GET", "/queue");
    request.setAttribute("signedIn", As.administrator());
    var response = new MockHttpServletResponse();
    cable.pull();

    answers.write(Faults.lost(new SQLException("No connection")), request, response);

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString()).contains("</html>");
  }

  /** What tells them is looked at, and tries again, with these. */
  @ParameterizedTest
  @ValueSource(strings = {"/css/all-any.css", "/js/all-any.js", "/brand.svg"})
  void styleAndScriptNeedNoDatabase(String path) throws Exception {
    cable.pull();
    assertThat(inTime(path).statusCode()).isEqualTo(200);
  }

  @Test
  void programsAreToldAsAProblem() throws Exception {
    cable.pull();
    var answer = inTime("/api/v1/leads");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception", "jdbc");
  }

  @Test
  void itRecoversByItself() throws Exception {
    cable.pull();
    assertThat(inTime("/").statusCode()).isEqualTo(503);
    cable.plugIn();
    assertThat(statusOnceBack()).isLessThan(500);
  }

  /** As somebody who comes back after what Retry-After says would find it. */
  private int statusOnceBack() throws Exception {
    var status = 503;
    for (var tries = 0; status == 503 && tries < 5; tries++) {
      status = get("/").statusCode();
    }
    return status;
  }

  private HttpResponse<String> inTime(String path) throws Exception {
    var began = System.nanoTime();
    var answer = get(path);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    return answer;
  }

  private HttpResponse<String> get(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Bearer nobodys")
            .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
