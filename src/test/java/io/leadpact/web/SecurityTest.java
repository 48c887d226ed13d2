package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@LeadpactTest
class SecurityTest {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient jdbc;

  @Test
  void whoIsNotSignedInIsSentToTheDoor() {
    assertThat(mvc.get().uri("/account")).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
  }

  @Test
  void theDoorIsOpenAndStrict() {
    assertThat(mvc.get().uri("/sign-in"))
        .hasStatusOk()
        .headers()
        .hasValue("X-Content-Type-Options", "nosniff")
        .hasValue("X-Frame-Options", "DENY")
        .hasValue("Referrer-Policy", "same-origin")
        .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
        .hasHeaderSatisfying(
            "Content-Security-Policy",
            policy ->
                assertThat(policy.get(0))
                    .contains("script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe"))
        .containsHeader("Permissions-Policy")
        .doesNotContainHeader("Strict-Transport-Security");
  }

  @Test
  void overHttpsTheBrowserIsToldToStayThere() {
    assertThat(mvc.get().uri("/sign-in").secure(true))
        .headers()
        .containsHeader("Strict-Transport-Security");
  }

  @Test
  void onlyThePageOfTheApiMayStyleOneThingInline() {
    assertThat(mvc.get().uri("/swagger-ui/index.html"))
        .headers()
        .hasHeaderSatisfying(
            "Content-Security-Policy",
            values -> assertThat(values).singleElement().asString().contains("'unsafe-hashes'"));
    assertThat(mvc.get().uri("/sign-in"))
        .headers()
        .hasHeaderSatisfying(
            "Content-Security-Policy",
            values -> assertThat(values).singleElement().asString().doesNotContain("unsafe"));
  }

  /** To read the token of a form with files is to write the files to the disk. */
  @Test
  void filesOfStrangersAreTurnedAwayBeforeTheyAreRead() {
    var type = "multipart/form-data; boundary=x";
    for (var path : List.of("/sign-in", "/imports", "/no-such-page")) {
      var unread = new FilesThatNobodyReads();
      assertThat(mvc.post().uri(path).contentType(type).with(unread))
          .hasStatus3xxRedirection()
          .hasRedirectedUrl("/sign-in");
      assertThat(unread.asked).isFalse();
    }
    assertThat(mvc.post().uri("/f/any").contentType(type)).hasStatus(415);
    assertThat(mvc.post().uri("/imports").contentType(type).header("HX-Request", "true"))
        .hasStatus(401);
    assertThat(mvc.post().uri("/imports").contentType(type).with(user(As.administrator())))
        .hasStatus(403);
  }

  /** Fails where somebody asks for what the form holds. */
  private static final class FilesThatNobodyReads implements RequestPostProcessor {
    private boolean asked;

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
      var other =
          new MockHttpServletRequest(
              request.getServletContext(), request.getMethod(), request.getRequestURI()) {
            @Override
            public @Nullable String getParameter(String name) {
              asked = true;
              return super.getParameter(name);
            }
          };
      other.setContentType(request.getContentType());
      other.setPathInfo(request.getPathInfo());
      return other;
    }
  }

  @Test
  void partsOfPagesAreToldThatTheSessionIsOver() {
    assertThat(mvc.get().uri("/account").header("HX-Request", "true"))
        .hasStatus(401)
        .doesNotContainHeader("HX-Redirect");
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    assertThat(mvc.post().uri("/sign-out").with(user(As.administrator()))).hasStatus(403);
    assertThat(mvc.post().uri("/sign-out").with(user(As.administrator())).with(csrf()))
        .hasStatus3xxRedirection();
  }

  @Test
  void aProgramWithoutTokenIsAskedForOne() {
    assertThat(mvc.get().uri("/api/v1/teams"))
        .hasStatus(401)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .hasHeader("WWW-Authenticate", "Bearer");
  }

  @Test
  void aWrongTokenIsRefused() {
    assertThat(mvc.get().uri("/api/v1/teams").header("Authorization", "Bearer lp_wrong"))
        .hasStatus(401)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  @Test
  void aSessionOpensNoApi() {
    assertThat(mvc.get().uri("/api/v1/teams")).hasStatus(401);
  }

  @Test
  void theDescriptionOfTheApiIsPublic() {
    assertThat(mvc.get().uri("/v3/api-docs")).hasStatusOk();
    assertThat(mvc.get().uri("/swagger-ui/index.html")).hasStatusOk();
  }

  @Test
  void ofTheActuatorOnlyHealthIsOpen() {
    assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
    for (var path : new String[] {"", "/env", "/beans", "/loggers", "/heapdump", "/info"}) {
      assertThat(mvc.get().uri("/actuator" + path).with(user(As.administrator()))).hasStatus(403);
    }
  }
}
