package io.leadpact.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.deed.Leaves;
import io.leadpact.agreement.deed.Structure.Qualified;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.qualification.scoring.Scoring;
import io.leadpact.qualification.scoring.ScoringText;
import io.leadpact.qualification.scoring.StarterScoring;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class ScoringPagesTest {

  @Autowired ApplicationContext app;
  @Autowired MockMvcTester web;
  @Autowired Scorings scorings;
  @Autowired Hindsight hindsight;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  private MvcTestResult get(String uri, Object... variables) {
    return web.get().uri(uri, variables).with(user(As.administrator())).exchange();
  }

  private MvcTestResult send(Map<String, String> values, String deed, String tag) {
    MockMvcRequestBuilder form =
        web.post().uri("/scoring").param("do", deed).param("tag", tag).param("why", "try");
    for (var value : values.entrySet()) {
      form = form.param("v." + value.getKey(), value.getValue());
    }
    return form.with(user(As.administrator())).with(csrf()).exchange();
  }

  private static Map<String, String> values(Scoring scoring) {
    return Leaves.of(ScoringText.write(scoring));
  }

  private int versions() {
    return jdbc.sql("select count(*) from scoring_version").query(Integer.class).single();
  }

  @Test
  void nothingIsSetUpAndThePageSaysHowToBegin() {
    ScoreOffice.open(app, Qualified.BY_RULE);
    assertThat(get("/scoring")).hasStatusOk().bodyText().contains("Nothing is scored yet");
    assertThat(get("/calibration")).hasStatusOk().bodyText().contains("Nothing is scored yet");
    assertThat(versions()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aStarterFillsTheFormAndIsSavedAsItIs(StarterScoring starter) {
    ScoreOffice.open(app, Qualified.BY_RULE);
    assertThat(get("/scoring?begin=" + starter))
        .hasStatusOk()
        .bodyText()
        .contains("v.rules[0].points");
    assertThat(versions()).isZero();
    assertThat(send(values(starter.scoring()), "save", "0")).hasStatus3xxRedirection();
    assertThat(scorings.current().orElseThrow().scoring()).isEqualTo(starter.scoring());
    assertThat(get("/scoring")).hasStatusOk();
  }

  @Test
  void rowsAreAddedBeforeAnythingIsSaved() {
    ScoreOffice.open(app, Qualified.BY_RULE);
    var answer =
        web.post()
            .uri("/scoring")
            .param("do", "add:rules")
            .param("tag", "0")
            .param("sign.rules", "PRICING")
            .with(user(As.administrator()))
            .with(csrf())
            .exchange();
    assertThat(answer).hasStatusOk().bodyText().contains("v.rules[0].sign", "PRICING");
    assertThat(versions()).isZero();
  }

  @Test
  void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedStays() {
    ScoreOffice.open(app, Qualified.BY_RULE);
    var values = values(StarterScoring.E.scoring());
    values.put("rules[3].points", "a lot");
    assertThat(send(values, "save", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("rules[3].points-error", "a lot");
    assertThat(versions()).isZero();
  }

  @Test
  void whoeverWasOvertakenIsToldAndLosesNothing() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.rules(StarterScoring.A.scoring());
    assertThat(send(values(StarterScoring.E.scoring()), "save", "0"))
        .hasStatus(409)
        .bodyText()
        .contains("Somebody else changed the rules meanwhile", "OPENS");
  }

  @Test
  void aChangeCanBeUndone() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.rules(StarterScoring.A.scoring());
    var second = office.rules(StarterScoring.E.scoring());
    assertThat(
            web.post()
                .uri("/scoring/undo?version=" + second.number())
                .with(user(As.administrator()))
                .with(csrf()))
        .hasStatus3xxRedirection();
    assertThat(scorings.current().orElseThrow().scoring()).isEqualTo(StarterScoring.A.scoring());
    assertThat(versions()).isEqualTo(3);
  }

  @Test
  void whoeverMayNotEditReadsTheRules() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.rules(StarterScoring.A.scoring());
    assertThat(web.get().uri("/scoring").with(user(As.reader())))
        .hasStatusOk()
        .bodyText()
        .contains("more than 2 min on the site")
        .doesNotContain("name=\"tag\"");
    assertThat(web.post().uri("/scoring").with(user(As.reader())).with(csrf())).hasStatus(403);
  }

  private static Scoring from(int score) {
    return ScoringText.read(
        Map.of(
            "rules",
            java.util.List.of(
                Map.of("sign", "LEADER", "points", 20),
                Map.of("sign", "DOWNLOADS", "least", 1, "points", 10)),
            "groups",
            java.util.List.of(
                Map.of("conditions", java.util.List.of(Map.of("sign", "SCORE", "least", score))))));
  }

  @Test
  void thePreviewSaysWhatThenHappens() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.rules(from(90));
    var boss = office.lead("CEO", "IT", 60);
    var clerk = office.lead("Clerk", "IT", 60);
    var busy = office.lead("CEO", "IT", 60);
    var gone = office.lead("CEO", "IT", 60);
    var old = office.lead("CEO", "IT", 60, clock.instant().minus(Duration.ofDays(100)));
    var turnedDown = office.lead("Clerk", "IT", 60);
    office.event(turnedDown, EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL"), clock.instant());
    office.event(
        turnedDown,
        EventType.REJECTED,
        Facts.of(Fact.REASON, "no_budget"),
        clock.instant().plusMillis(5));
    clock.advance(Duration.ofHours(2));
    office.did(busy, "DOWNLOAD", clock.instant(), "");
    office.event(gone, EventType.LOST, Facts.of(Fact.REASON, "rival"), clock.instant());
    office.catchUp();

    var preview = As.call(As.administrator(), () -> hindsight.preview(from(20)));
    assertThat(preview.more().outcomes().leads()).isEqualTo(3);
    assertThat(preview.fewer().outcomes().leads()).isEqualTo(1);
    assertThat(preview.fewer().outcomes().rejected()).isEqualTo(1);
    assertThat(preview.atOnce()).isEqualTo(2);

    office.rules(from(20));
    assertThat(office.reached(boss)).hasSize(1);
    assertThat(office.reached(busy)).hasSize(1);
    assertThat(office.reached(gone)).isEmpty();
    assertThat(office.reached(clerk)).isEmpty();
    assertThat(office.reached(old)).isEmpty();
    assertThat(office.reached(turnedDown)).hasSize(1);
  }

  @Test
  void thePreviewStandsOnThePageAboveTheButton() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.lead("CEO", "IT", 60);
    assertThat(send(values(from(20)), "preview", "0"))
        .hasStatusOk()
        .bodyText()
        .contains("1 MQL by these rules, 0 in fact", "1 open lead becomes an MQL");
    assertThat(versions()).isZero();
  }

  @Test
  void aCalibrationTellsWhatEachThresholdWouldHaveDone() {
    var office = ScoreOffice.open(app, Qualified.BY_PERSON);
    office.rules(from(30));
    var won = office.lead("CEO", "IT", 60);
    var turnedDown = office.lead("CEO", "IT", 60);
    office.did(turnedDown, "DOWNLOAD", clock.instant(), "");
    clock.advance(Duration.ofMinutes(1));
    office.event(won, EventType.WON, Facts.of(Fact.VALUE, "100"), clock.instant());
    office.event(
        turnedDown, EventType.REJECTED, Facts.of(Fact.REASON, "no_budget"), clock.instant());

    assertThat(get("/calibration"))
        .hasStatusOk()
        .bodyText()
        .contains("The rules let 1 lead through: sales accepted 0, rejected 1");
    assertThat(get("/calibration?threshold=20"))
        .hasStatusOk()
        .bodyText()
        .contains("The rules let 2 leads through: sales accepted 1, rejected 1");
    assertThat(get("/calibration/leads?show=wins&threshold=30"))
        .hasStatusOk()
        .bodyText()
        .contains("/leads/" + won)
        .doesNotContain("/leads/" + turnedDown + "\"");
    assertThat(get("/calibration/leads?show=rule-1-rejected"))
        .hasStatusOk()
        .bodyText()
        .contains("/leads/" + turnedDown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rule-99", "condition-0", "nonsense", "rule-x-won", "-"})
  void anUnknownFigureHasNoLeads(String key) {
    var office = ScoreOffice.open(app, Qualified.BY_PERSON);
    office.rules(from(30));
    assertThat(get("/calibration/leads?show={key}", key))
        .hasStatusOk()
        .bodyText()
        .contains("No such leads");
  }

  @Test
  void programsReadAndReplaceTheRulesIfNobodyWasFaster() {
    ScoreOffice.open(app, Qualified.BY_RULE);
    var bearer = As.bearer(jdbc);
    assertThat(web.get().uri("/api/v1/scoring").header("Authorization", bearer))
        .hasStatusOk()
        .hasHeader("ETag", "\"0\"")
        .bodyJson()
        .extractingPath("version")
        .isEqualTo(0);
    var body = "{\"why\":\"first\",\"rules\":[{\"sign\":\"LEADER\",\"points\":20}],\"groups\":[]}";
    assertThat(put(bearer, body, "\"0\"")).hasStatusOk().hasHeader("ETag", "\"1\"");
    assertThat(put(bearer, body.replace("20", "25"), "\"0\"")).hasStatus(409);
    assertThat(put(bearer, body.replace("20", "0"), "\"1\""))
        .hasStatus(422)
        .bodyText()
        .contains("rules[0].points");
    assertThat(put(As.bearer(jdbc, "leads:read"), body, "\"1\"")).hasStatus(403);
  }

  private MvcTestResult put(String bearer, String body, String tag) {
    return web.put()
        .uri("/api/v1/scoring")
        .header("Authorization", bearer)
        .header("If-Match", tag)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  @Test
  void programsReadAScoreAPreviewAndACalibration() {
    var office = ScoreOffice.open(app, Qualified.BY_PERSON);
    office.rules(from(20));
    var lead = office.lead("CEO", "IT", 60);
    office.catchUp();
    var bearer = As.bearer(jdbc);
    assertThat(web.get().uri("/api/v1/leads/{id}/score", lead).header("Authorization", bearer))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("score.total")
        .isEqualTo(20);
    assertThat(web.get().uri("/api/v1/leads/0/score").header("Authorization", bearer))
        .hasStatus(404);
    assertThat(
            web.post()
                .uri("/api/v1/scoring/preview")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"rules\":[],\"groups\":[{\"conditions\":[{\"sign\":\"LEADER\"}]}]}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("byRules")
        .isEqualTo(1);
    assertThat(web.get().uri("/api/v1/calibration?threshold=30").header("Authorization", bearer))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("chosen.passed.leads")
        .isEqualTo(0);
  }
}
