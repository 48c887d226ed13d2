package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A company edits its pipeline without losing history. */
@LeadpactTest
class StagesThatChangeTest {

  @Autowired ApplicationContext application;
  @Autowired Stages stages;
  @Autowired Leads leads;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;

  private SomeLeads some;

  @BeforeEach
  void company() {
    Office.open(application);
    define("LEAD", "DEMO", "MQL", "SQL", "WON");
    some = new SomeLeads(application);
  }

  private void define(String... keys) {
    As.run(As.administrator(), () -> stages.define(List.of(keys)));
  }

  private List<String> active() {
    return stages.active().stream().map(Stage::key).toList();
  }

  private MvcTestResult post(String path, String... parameters) {
    var request = web.post().uri(path).with(user(As.administrator())).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void aStageThatLeadsReachedIsRetiredAndTheyKeepTheirHistory() {
    var lead = some.one("1", "A");
    some.then(lead, EventType.STAGE_REACHED, Fact.STAGE, "DEMO");
    assertThat(post("/stages/DEMO/removal")).hasStatus(422);
    assertThat(post("/stages/DEMO/retirement")).hasStatus3xxRedirection();
    assertThat(active()).containsExactly("LEAD", "MQL", "SQL", "WON");
    var state = As.call(As.administrator(), () -> leads.view(lead)).state();
    assertThat(state.stage()).isEqualTo("DEMO");
    assertThat(state.reached()).containsKey("DEMO");
    assertThat(web.get().uri("/leads/" + lead.value()).with(user(As.administrator())))
        .bodyText()
        .containsPattern("(?s)class=\"path\".*DEMO");
    assertThat(web.get().uri("/stages").with(user(As.administrator())))
        .bodyText()
        .contains("1 open lead stands here", "/leads?stage=DEMO");
  }

  @Test
  void noLeadIsOfferedARetiredStageAndTheFunnelGoesFromEachRemainingOneToTheNext() {
    some.then(some.one("1", "A"), EventType.STAGE_REACHED, Fact.STAGE, "MQL");
    post("/stages/DEMO/retirement");
    var lead = some.one("2", "B");
    assertThat(web.get().uri("/leads/" + lead.value()).with(user(As.administrator())))
        .bodyText()
        .doesNotContain("value=\"DEMO\"");
    assertThat(
            web.get()
                .uri("/api/v1/funnel?from=2026-03&to=2026-03")
                .header("Authorization", As.bearer(jdbc)))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("DEMO")
        .contains("MQL");
  }

  @Test
  void aRetiredStageIsTakenUpAgain() {
    post("/stages/DEMO/retirement");
    assertThat(post("/stages/DEMO/retirement", "retired", "false")).hasStatus3xxRedirection();
    assertThat(active()).containsExactly("LEAD", "DEMO", "MQL", "SQL", "WON");
  }

  @Test
  void anotherStageMayCountAsTheMilestoneOfARetiredOne() {
    assertThat(post("/stages/DEMO", "more", "true", "label", "Warm", "milestone", "MQL"))
        .hasStatus(422)
        .bodyText()
        .contains("Another stage counts as MQL already");
    post("/stages/MQL/retirement");
    assertThat(post("/stages/DEMO", "more", "true", "label", "Warm", "milestone", "MQL"))
        .hasStatus3xxRedirection();
    var lead = some.one("1", "A");
    some.then(lead, EventType.STAGE_REACHED, Fact.STAGE, "DEMO");
    assertThat(As.call(As.administrator(), () -> leads.view(lead)).state().reached())
        .containsKeys("DEMO", "MQL");
    assertThat(post("/stages/MQL/retirement", "retired", "false")).hasStatus(422);
  }

  @Test
  void whatAStageMeansAndNeedsStandsWithIt() {
    assertThat(
            post(
                "/stages/MQL",
                "more",
                "true",
                "label",
                "Waiting",
                "owner",
                "MARKETING",
                "milestone",
                "MQL",
                "meaning",
                "The desk sets it",
                "needs",
                "REGION",
                "needs",
                "COMPANY"))
        .hasStatus3xxRedirection();
    assertThat(stages.find("MQL"))
        .contains(
            new Stage(
                "MQL",
                "Waiting",
                "MQL",
                Party.MARKETING,
                "The desk sets it",
                List.of(EntryNeed.REGION, EntryNeed.COMPANY),
                false));
    var lead = some.one("1", "A");
    assertThat(post("/leads/" + lead.value() + "/stage", "to", "MQL"))
        .hasStatus(422)
        .bodyText()
        .contains("Not known yet: Region, Company");
  }

  @Test
  void theEndsOfTheWayStay() {
    for (var end : List.of("LEAD", "WON")) {
      assertThat(post("/stages/" + end + "/retirement")).hasStatus(422);
    }
    assertThatThrownBy(
            () ->
                As.run(As.administrator(), () -> stages.set(new Stage("DEMO", null, "WON", null))))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void aStageIsMovedPastRetiredOnes() {
    post("/stages/MQL/retirement");
    post("/stages/DEMO/place", "by", "1");
    assertThat(active()).containsExactly("LEAD", "SQL", "DEMO", "WON");
  }
}
