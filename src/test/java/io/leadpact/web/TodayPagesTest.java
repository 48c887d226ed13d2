package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
  @Autowired Promises promises;
  @Autowired SettableClock clock;

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
    assertThat(done).hasStatus(303).hasRedirectedUrl("/setup/place");
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
        .contains("“Hand-over of an MQL”: the only one came too late.", "Late Lead")
        .contains("business day 1 of 22", "Marketing: one clock is late")
        .contains("Next Lead", "March 2026");
    assertThat(page.indexOf("Next Lead")).isLessThan(page.indexOf("Late Lead"));
    assertThat(body(open("/", As.rep("user:5")))).contains("Nothing is due");
  }

  /** Two MQLs on the first of 22 business days; one SQL of two was called too late. */
  private void workingMonth() {
    var desk = new Desk(web, jdbc, teams).setUp();
    As.run(
        As.administrator(),
        () ->
            promises.replace(
                null,
                promises.newest().orElseThrow().promises(),
                List.of(new Quota("mql_volume", Party.MARKETING, "MQL", 22)),
                null));
    for (var name : List.of("First Lead", "Second Lead")) {
      var lead = desk.lead(name, "2026-03-02T08:01:00Z");
      desk.event(
              lead,
              "{\"type\":\"STAGE_REACHED\",\"stage\":\"MQL\",\"at\":\"2026-03-02T08:02:00Z\"}")
          .event(lead, "{\"type\":\"GIVEN_TO\",\"team\":\"sdr\",\"at\":\"2026-03-02T08:03:00Z\"}")
          .event(
              lead,
              "{\"type\":\"STAGE_REACHED\",\"stage\":\"SQL\",\"at\":\"2026-03-02T08:04:00Z\"}");
      desk.event(
          lead,
          "{\"type\":\"ATTEMPTED\",\"channel\":\"CALL\",\"at\":\"2026-03-%s:30:00Z\"}"
              .formatted(name.startsWith("First") ? "02T08" : "02T10"));
    }
  }

  @Test
  void theHeadlineSaysHowDeliveryAndPromisesStand() {
    clock.set(Instant.parse("2026-03-02T12:00:00Z"));
    workingMonth();

    assertThat(body(open("/", As.reader())))
        .contains("Marketing is two MQLs ahead of plan.")
        .contains("One SQL in two waits longer than 1 h of business time for a first contact.")
        .contains("MQLs delivered", "plan to date 0 of 22", "2 against 0 planned", "As a table")
        .contains("Judged by version 1, in force since always.", "until it is closed on 5 Apr");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageIsWrittenInEveryLanguage(Language language) {
    clock.set(Instant.parse("2026-03-02T15:00:00Z"));
    workingMonth();
    for (var who : List.of(As.administrator(), As.reader(), As.rep("user:5"))) {
      for (var address : List.of("/", "/?month=2026-02", "/measures")) {
        var page =
            body(
                web.get()
                    .uri(address)
                    .header("Accept-Language", language.tag())
                    .with(user(who))
                    .exchange());
        assertThat(page).contains("</html>").doesNotContain("??");
      }
    }
  }

  @Test
  void pastMonthsAreSaidInThePast() {
    clock.set(Instant.parse("2026-03-02T12:00:00Z"));
    workingMonth();
    clock.set(Instant.parse("2026-04-02T12:00:00Z"));

    assertThat(body(open("/?month=2026-03", As.reader())))
        .contains("Marketing fell 20 MQLs short of plan.", "One SQL in two waited longer")
        .doesNotContain("Past due, still open");
    assertThat(body(open("/", As.user("user:3", Role.HEAD_OF_SALES))))
        .contains("March 2026 is about to close", "/?month=2026-03");
    assertThat(body(open("/?month=2026-02", As.reader())))
        .contains("No promise was put to the test in this month.");
  }

  @Test
  void aMonthThatIsNotYetOrNoneLeadsToTheRunningOne() {
    new Desk(web, jdbc, teams).setUp();
    for (var month : List.of("2026-04", "2026-13", "soon", "0001-01")) {
      assertThat(open("/?month=" + month, As.reader())).hasRedirectedUrl("/");
    }
  }

  @Test
  void whoWorksLeadsSeesTheirOwnClocksFirst() {
    var desk = new Desk(web, jdbc, teams).setUp();
    assertThat(body(open("/", As.rep("user:5")))).contains("Nothing of yours is due.");
    var lead = desk.lead("Own Lead", "2026-03-02T08:10:00Z");
    desk.event(
            lead,
            "{\"type\":\"GIVEN_TO\",\"team\":\"sdr\",\"person\":\"user:5\",\"at\":\"2026-03-02T08:20:00Z\"}")
        .event(
            lead, "{\"type\":\"STAGE_REACHED\",\"stage\":\"SQL\",\"at\":\"2026-03-02T08:30:00Z\"}");

    var page = body(open("/", As.rep("user:5")));
    assertThat(page)
        .contains("None of your clocks is late.", "The next one, Own Lead, is due")
        .contains("One lead waits for your feedback");
    assertThat(page.indexOf("id=\"clocks\"")).isLessThan(page.indexOf("class=\"pact\""));
    clock.set(Instant.parse("2026-03-02T11:00:00Z"));
    assertThat(body(open("/", As.rep("user:5"))))
        .contains("One of your clocks is late", "href=\"/leads/" + lead + "\"");
  }

  @Test
  void nothingToDoIsSaid() {
    new Desk(web, jdbc, teams).setUp();

    assertThat(body(open("/", As.reader()))).contains("Nothing needs you now.");
    assertThat(body(open("/", As.administrator()))).contains("Agree on a quota");
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
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ');
  }
}
