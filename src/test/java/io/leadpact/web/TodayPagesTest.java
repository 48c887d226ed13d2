package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.SignedIn;
import io.leadpact.identity.Teams;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The first page, of an empty installation and of one at work. */
@LeadpactTest
class TodayPagesTest {

  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Teams teams;

  @Test
  void anEmptyInstallationAsksToBeSetUp() {
    assertThat(open("/", As.administrator())).hasStatus(302).hasRedirectedUrl("/setup");
    assertThat(body(open("/setup", As.administrator()))).contains("Set up the company");
    assertThat(body(open("/setup", As.reader()))).contains("An administrator has to do this");
    var done =
        web.post()
            .uri("/setup")
            .with(user(As.administrator()))
            .with(csrf())
            .param("name", "Halden")
            .param("timeZone", "Europe/Warsaw")
            .param("currency", "EUR")
            .param("days", "mon", "tue")
            .param("opens", "09:00")
            .param("closes", "18:00")
            .exchange();
    assertThat(done).hasStatus(303).hasRedirectedUrl("/");
    assertThat(body(open("/", As.administrator()))).contains("Nothing is promised yet");
  }

  @Test
  void aWrongSetUpKeepsWhatWasTyped() {
    var refused =
        web.post()
            .uri("/setup")
            .with(user(As.administrator()))
            .with(csrf())
            .param("name", "Halden")
            .param("timeZone", "Europe/Warsaw")
            .param("currency", "XXZ")
            .param("days", "mon")
            .param("opens", "18:00")
            .param("closes", "09:00")
            .exchange();
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("value=\"Halden\"", "role=\"alert\"");
  }

  @Test
  void runningAndBreachedClocksAreListedWithTheSoonestFirst() {
    var desk = new Desk(web, jdbc, teams).setUp();
    var late = desk.lead("Late Lead", "2026-03-02T08:01:00Z");
    desk.event(
        late, "{\"type\":\"STAGE_REACHED\",\"stage\":\"MQL\",\"at\":\"2026-03-02T08:02:00Z\"}");
    var next = desk.lead("Next Lead", "2026-03-02T08:10:00Z");
    desk.event(
        next, "{\"type\":\"STAGE_REACHED\",\"stage\":\"SQL\",\"at\":\"2026-03-02T08:30:00Z\"}");
    var page = body(open("/", As.administrator()));
    assertThat(page)
        .contains("Marketing keeps 0 of 1 promise", "One clock is past due", "Late Lead")
        .contains("Next Lead", "March 2026");
    assertThat(page.indexOf("Next Lead")).isLessThan(page.indexOf("Late Lead"));
    assertThat(body(open("/", As.rep("user:5")))).contains("Nothing is due");
  }

  @Test
  void theCompanyIsReadAndChangedByPrograms() {
    new Desk(web, jdbc, teams).setUp();
    var bearer = As.bearer(jdbc);
    var read = web.get().uri("/api/v1/company").header("Authorization", bearer).exchange();
    assertThat(read)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.timeZone")
        .isEqualTo("Europe/Warsaw");
    var stale =
        web.put()
            .uri("/api/v1/company")
            .header("Authorization", bearer)
            .header("If-Match", "\"old\"")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"name\":\"Halden\",\"timeZone\":\"Europe/Warsaw\",\"currency\":\"EUR\"}")
            .exchange();
    assertThat(stale).hasStatus(409);
    var wrong =
        web.put()
            .uri("/api/v1/company")
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"timeZone\":\"Mars/Base\"}")
            .exchange();
    assertThat(wrong)
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .contains("name", "currency");
  }

  @Test
  void faultsUnderTheApiAreProblemDetails() {
    var bearer = As.bearer(jdbc);
    var unreadable =
        web.put()
            .uri("/api/v1/company")
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{")
            .exchange();
    assertThat(unreadable).hasStatus(400).hasContentTypeCompatibleWith("application/problem+json");
    assertThat(web.get().uri("/api/v1/nothing").header("Authorization", bearer).exchange())
        .hasStatus(404)
        .hasContentTypeCompatibleWith("application/problem+json");
    assertThat(web.delete().uri("/api/v1/company").header("Authorization", bearer).exchange())
        .hasStatus(405);
    assertThat(web.get().uri("/v3/api-docs").exchange())
        .hasStatusOk()
        .bodyText()
        .contains("bearer", "Problem", "/api/v1/company");
  }

  private MvcTestResult open(String uri, SignedIn who) {
    return web.get().uri(uri).header("Accept", "text/html").with(user(who)).exchange();
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
