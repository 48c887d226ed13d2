package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.Permission;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.As;
import io.leadpact.testing.KitCompany;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.Rest;
import io.leadpact.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class QueuePagesTest {

  private static final SignedIn REP =
      new SignedIn(
          "user:7",
          "7@example.com",
          "Jo Rep",
          Set.of(Role.SDR),
          Set.of(Permission.WORK_LEADS, Permission.SEE_LEADS),
          "en",
          null,
          "sdr");

  @Autowired ApplicationContext app;
  @Autowired MockMvcTester web;
  @Autowired SettableClock clock;

  private LeadId mine(Office office) {
    var lead = office.lead();
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr").with(Fact.PERSON, "user:7"));
    return lead;
  }

  private String show(String address) {
    var shown = web.get().uri(address).with(user(REP)).exchange();
    assertThat(shown).hasStatusOk();
    return body(shown);
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(String address, Map<String, String> form) {
    var request = web.post().uri(address).with(user(REP)).with(csrf());
    form.forEach(request::param);
    return request.exchange();
  }

  @Test
  void anEmptyQueueSaysWhatComesNext() {
    Office.open(app);

    assertThat(show("/queue")).contains("Nothing is due");
  }

  @Test
  void theFirstLeadIsOpenBesideTheList() {
    var office = Office.open(app);
    var first = mine(office);
    clock.advance(Duration.ofMinutes(1));
    var second = mine(office);

    assertThat(show("/queue"))
        .contains(
            "id=\"queue-glance-" + first.value() + "\"",
            "/queue/" + first.value() + "/attempts?of=me&amp;next=" + second.value(),
            "2 open leads");
    assertThat(show("/queue?lead=" + second.value()))
        .contains("id=\"queue-glance-" + second.value() + "\"");
  }

  @Test
  void afterADeedTheNextLeadOpensAndTheDeedCanBeUndone() {
    var office = Office.open(app);
    var first = mine(office);
    var second = mine(office);

    var posted =
        post(
            "/queue/%d/attempts?of=me&next=%d".formatted(first.value(), second.value()),
            Map.of("channel", "CALL", "outcome", "NO_ANSWER"));

    assertThat(posted).hasStatus(303).hasRedirectedUrl("/queue?of=me&lead=" + second.value());
    assertThat(posted.getMvcResult().getFlashMap().get("undo"))
        .isEqualTo("/queue/%d/entries/3/undo?of=me".formatted(first.value()));
    assertThat(post("/queue/%d/entries/3/undo?of=me".formatted(first.value()), Map.of()))
        .hasStatus(303)
        .hasRedirectedUrl("/queue?of=me&lead=" + first.value());
  }

  @Test
  void aNoteLeavesTheLeadOpen() {
    var lead = mine(Office.open(app));

    assertThat(post("/queue/%d/notes?of=me&next=9".formatted(lead.value()), Map.of("note", "x")))
        .hasRedirectedUrl("/queue?of=me&lead=" + lead.value());
  }

  @Test
  void whatIsRefusedIsSaidInTheQueue() {
    var lead = mine(Office.open(app));

    var refused =
        post(
            "/queue/%d/feedback?of=me".formatted(lead.value()),
            Map.of("verdict", "REJECTED", "note", "No number"));

    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("desk-list", "A rejection needs a reason", "No number");
  }

  @Test
  void aLeadIsTakenFromTheQueueOfTheTeam() {
    var office = Office.open(app);
    var lead = office.lead();
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr"));

    assertThat(show("/queue")).contains("Take the next");
    assertThat(post("/queue/take", Map.of()))
        .hasStatus(303)
        .hasRedirectedUrl("/queue?of=me&lead=" + lead.value());
    var late = post("/queue/take", Map.of("lead", "" + lead.value()));
    assertThat(late.getMvcResult().getFlashMap().get("notice")).isEqualTo("problem.queue.yours");
  }

  @Test
  void whatIsStillOwedIsShownAndHeldAgainstGivingUp() {
    KitCompany.found(app, "d", Map.of());
    var rest = new Rest(app);
    var lead =
        rest.post("/leads", "{'source':'x','externalId':'1','name':'Anna','email':'a@b.example'}")
            .get("id")
            .asLong();
    rest.post("/leads/" + lead + "/events", "{'type':'STAGE_REACHED','stage':'MQL'}");
    rest.post("/leads/" + lead + "/events", "{'type':'ATTEMPTED','channel':'CALL'}");

    var page = show("/queue?of=all&lead=" + lead);
    assertThat(page)
        .contains(
            "Still owed: 2 calls and 2 e-\u2060mails",
            "slot is-done",
            "Give it up all the same",
            "these do not count as attempts: Message, LinkedIn, Video call, and Meeting.");
    var refused =
        post(
            "/queue/%d/feedback?of=all".formatted(lead),
            Map.of("verdict", "REJECTED", "reason", "UNREACHABLE"));
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("4 attempts are still owed");
    assertThat(
            post(
                "/queue/%d/feedback?of=all".formatted(lead),
                Map.of(
                    "verdict",
                    "REJECTED",
                    "reason",
                    "UNREACHABLE",
                    "override",
                    "true",
                    "note",
                    "Company closed down")))
        .hasStatus(303);
  }

  @Test
  void programsAreToldWhatIsOwedAndRefusedAlike() {
    KitCompany.found(app, "d", Map.of());
    var rest = new Rest(app);
    var lead =
        rest.post("/leads", "{'source':'x','externalId':'1','name':'Anna','email':'a@b.example'}")
            .get("id")
            .asLong();
    var events = "/leads/" + lead + "/events";
    rest.post(events, "{'type':'STAGE_REACHED','stage':'MQL'}");

    var cadence = rest.get("/leads/" + lead + "/cadence");
    assertThat(cadence.get("owed").get("attempts").asInt()).isEqualTo(5);
    assertThat(cadence.get("plan")).hasSize(5);
    var queue = rest.get("/queue?of=all").get("items");
    assertThat(queue.get(0).get("lead").asLong()).isEqualTo(lead);
    assertThat(queue.get(0).get("promise").asText()).isEqualTo("mql_first_contact");
    assertThat(queue.get(0).get("owed").get("byChannel").get("CALL").asInt()).isEqualTo(3);
    var refused = rest.tries(HttpMethod.POST, events, "{'type':'RETURNED','reason':'UNREACHABLE'}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().toString()).contains("5 attempts are still owed");
    rest.post(
        events, "{'type':'RETURNED','reason':'UNREACHABLE','override':true,'note':'Bankrupt'}");
    assertThat(As.call(REP, () -> rest.get("/leads/" + lead + "/cadence")).get("kept").asBoolean())
        .isFalse();
  }
}
