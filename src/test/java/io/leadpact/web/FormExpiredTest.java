package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/** A form sent after its session ended. */
class FormExpiredTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/leads/5, /leads/5",
    "https://evil.example//other.example, /",
    "not a uri, /",
    "http://localhost, /"
  })
  void itsReaderGoesBackToItsPage(String referer, String page) {
    assertThat(FormExpired.page(referer)).isEqualTo(page);
  }

  @Test
  void aLostTokenLeadsToThePageAnythingElseStaysDenied() throws Exception {
    var request = new MockHttpServletRequest("POST", "/leads/5/notes");
    request.addHeader("Referer", "http://localhost/leads/5");
    request.setRequestedSessionId("over");
    request.setRequestedSessionIdValid(false);
    var back = new MockHttpServletResponse();
    new FormExpired().handle(request, back, new MissingCsrfTokenException("x"));
    assertThat(back.getRedirectedUrl()).isEqualTo("/leads/5");
    var denied = new MockHttpServletResponse();
    new FormExpired().handle(request, denied, new AccessDeniedException("no"));
    assertThat(denied.getStatus()).isEqualTo(403);
    request.setRequestedSessionId(null);
    var stranger = new MockHttpServletResponse();
    new FormExpired().handle(request, stranger, new MissingCsrfTokenException("x"));
    assertThat(stranger.getStatus()).isEqualTo(403);
  }
}
