package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.calendar.Calendars;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.identity.Companies;
import io.leadpact.identity.SignedIn;
import io.leadpact.lead.LeadDetails;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class PartnerPagesTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @Autowired PartnerReferrals referrals;
  @Autowired Recorder recorder;
  @Autowired Calendars calendars;
  @Autowired Companies companies;
  @Autowired SettableClock clock;
  @Autowired MockMvcTester mvc;

  private long lead;

  @BeforeEach
  void aCompany() {
    As.run(
        As.administrator(),
        () -> {
          calendars.ensure("default", ZONE);
          companies.define("Acme", ZONE, "EUR", "default", false);
        });
    lead = arrives("=1+1");
  }

  private long arrives(String name) {
    var details =
        new LeadDetails(
            new LeadDetails.Origin("test", UUID.randomUUID().toString(), null, null, null, null),
            new LeadDetails.Person(name, null, null, null),
            LeadDetails.Organisation.UNKNOWN,
            null);
    var change = LeadChange.arrival(details, clock.instant(), "system");
    return recorder.recordAll(List.of(change)).get(0).lead().value();
  }

  private MvcTestResult get(String uri, SignedIn who) {
    return mvc.get().uri(uri).with(user(who)).exchange();
  }

  private String page(String uri) throws UnsupportedEncodingException {
    var answer = get(uri, As.administrator());
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private MvcTestResult post(String uri, String... fields) {
    var request = mvc.post().uri(uri).with(user(As.administrator())).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private void add() {
    assertThat(
            post(
                "/partners", "name", "Nord <i>", "key", "nord", "kind", "PARTNER", "share", "12,5"))
        .hasRedirectedUrl("/partners/nord");
  }

  private long passedOn() {
    assertThat(post("/leads/" + lead + "/pass-on", "partner", "nord"))
        .hasRedirectedUrl("/leads/" + lead);
    return Objects.requireNonNull(referrals.of(lead)).id();
  }

  @Test
  void anEmptyDirectorySaysWhatToDo() throws UnsupportedEncodingException {
    assertThat(page("/partners")).contains("Nobody takes leads yet", "name=\"share\"");
    var seen = get("/partners", As.rep("user:5"));
    assertThat(seen).hasStatusOk();
    assertThat(seen.getResponse().getContentAsString()).doesNotContain("name=\"share\"");
  }

  @Test
  void aPartnerIsAddedChangedAndSwitchedOff() throws UnsupportedEncodingException {
    add();
    assertThat(page("/partners")).contains("Nord &lt;i&gt;", "12.5");
    assertThat(
            post(
                "/partners/nord",
                "name",
                "Nord",
                "kind",
                "DEPARTMENT",
                "fixed",
                "200",
                "version",
                "0"))
        .hasRedirectedUrl("/partners/nord");
    assertThat(page("/partners/nord")).contains("Another department", "200");
    assertThat(post("/partners/nord/deactivation")).hasStatus3xxRedirection();
    assertThat(page("/partners")).contains("takes no more leads");
    assertThat(page("/leads/" + lead)).doesNotContain("act-pass-on");
    assertThat(post("/partners/nord/activation")).hasStatus3xxRedirection();
    assertThat(page("/leads/" + lead)).contains("act-pass-on");
  }

  @Test
  void whatIsWrongIsSaidBesideItsField() throws UnsupportedEncodingException {
    var refused = post("/partners", "name", "X", "key", "Y Z", "kind", "PARTNER", "share", "9");
    assertThat(refused).hasStatus(422);
    assertThat(refused.getResponse().getContentAsString())
        .contains("key-error", "A key has small letters", "value=\"9\"");
    add();
    var stale = post("/partners/nord", "name", "N", "kind", "PARTNER", "version", "7");
    assertThat(stale).hasStatus(422);
    assertThat(stale.getResponse().getContentAsString()).contains("Somebody changed this");
    assertThat(post("/partners", "name", "X", "key", "nord", "kind", "PARTNER")).hasStatus(422);
  }

  @Test
  void aLeadIsPassedOnFromItsPageAndBack() throws UnsupportedEncodingException {
    add();
    long id = passedOn();
    assertThat(page("/leads/" + lead))
        .contains("Passed on to", "nothing heard yet", "/referrals/" + id, "to Nord");
    assertThat(page("/partners/nord")).contains("/referrals/" + id);
    assertThat(page("/referrals/" + id)).contains("data-copy=\"partner-text\"", "=1+1");
    assertThat(post("/referrals/" + id + "/taking-back")).hasRedirectedUrl("/leads/" + lead);
    assertThat(page("/leads/" + lead)).doesNotContain("/referrals/" + id);
    assertThat(page("/referrals/" + id)).contains("it is ours again");
  }

  @Test
  void anOutcomeIsReportedAndItsStatementPrintsAndDownloads() throws UnsupportedEncodingException {
    add();
    long id = passedOn();
    assertThat(
            post(
                "/referrals/" + id,
                "outcome",
                "DEAL",
                "value",
                "1 000,40",
                "on",
                "2026-03-02",
                "seen",
                "0"))
        .hasRedirectedUrl("/referrals/" + id);
    assertThat(page("/referrals/" + id)).contains("125.05");
    assertThat(post("/referrals/" + id, "outcome", "DEAL", "value", "x", "on", "2026-03-02"))
        .hasStatus(422);
    assertThat(post("/referrals/" + id, "outcome", "NO_DEAL", "on", "2026-03-02", "seen", "0"))
        .hasStatus(422);
    assertThat(page("/partners/nord/statement?from=2026-01&to=2026-03"))
        .contains("Europe/Berlin", "125.05", "1,000.40");
    assertThat(page("/partners/nord/statement?from=2025-01&to=2025-02"))
        .contains("Nothing in these months");
    assertThat(page("/partners/nord/statement.csv")).contains("'=1+1", "1000.40", "125.05", "EUR");
  }

  @Test
  void manyArePassedOnFromTheListAndUndone() throws UnsupportedEncodingException {
    add();
    long other = arrives("Bob");
    assertThat(page("/leads")).contains("value=\"PASSED_ON\"");
    var batch = UUID.randomUUID().toString();
    assertThat(
            post(
                "/leads/bulk",
                "batch",
                batch,
                "lead",
                "" + lead,
                "lead",
                "" + other,
                "deed",
                "PASSED_ON",
                "partner",
                "nord"))
        .hasStatus(303);
    assertThat(referrals.of(lead)).isNotNull();
    assertThat(referrals.of(other)).isNotNull();

    assertThat(post("/leads/bulk/" + batch + "/undo")).hasStatus(303);
    assertThat(referrals.of(lead)).isNull();
    assertThat(referrals.of(other)).isNull();
  }

  @Test
  void withoutAPartnerNothingIsPassedOn() {
    add();
    assertThat(post("/leads/" + lead + "/pass-on", "partner", ""))
        .hasRedirectedUrl("/leads/" + lead);
    assertThat(referrals.of(lead)).isNull();
  }
}
