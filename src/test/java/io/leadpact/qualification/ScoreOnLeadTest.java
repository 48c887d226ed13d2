package io.leadpact.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.deed.Structure.Qualified;
import io.leadpact.qualification.scoring.StarterScoring;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LeadpactTest
class ScoreOnLeadTest {

  @Autowired ApplicationContext app;
  @Autowired MockMvcTester web;
  @Autowired LeadScores scores;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  private long busyLead(Qualified who) {
    var office = ScoreOffice.open(app, who);
    office.rules(StarterScoring.E.scoring());
    var lead = office.lead("IT Director", "IT", 60);
    for (int i = 0; i < 3; i++) {
      office.did(
          lead,
          "PAGE_VIEW",
          clock.instant(),
          ",\"page\":\"/prices\",\"pricing\":true,\"seconds\":50");
    }
    office.did(lead, "DEMO_REQUESTED", clock.instant(), "");
    office.catchUp();
    return lead;
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Pricing page, 3 visits'",
    "ru, 'Страница с ценами, 3 визита'",
    "pl, 'Strona z cenami, 3 wizyty'",
    "pt-BR, 'Página de preços, 3 visitas'"
  })
  void aLeadShowsWhyInTheReadersLanguage(String language, String reason) {
    var lead = busyLead(Qualified.BY_PERSON);
    LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
    try {
      var score = As.call(As.reader(), () -> scores.of(lead));
      assertThat(score).isNotNull();
      assertThat(score.reasons()).extracting(LeadScore.Line::words).contains(reason);
      assertThat(score.total()).isEqualTo(score.fit().points() + score.interest().points());
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  @Test
  void itsHistoryTellsByWhatItMoved() {
    var lead = busyLead(Qualified.BY_PERSON);
    clock.advance(Duration.ofDays(30));
    app.getBean(io.leadpact.clock.FollowUpWork.class).catchUp();
    var moves = As.call(As.reader(), () -> scores.history(lead));
    assertThat(moves).hasSizeGreaterThanOrEqualTo(2);
    assertThat(moves.get(0).by()).isNegative();
    assertThat(moves.get(0).cause()).isEqualTo("TIME");
    assertThat(moves.get(0).reasons()).isNotEmpty();
  }

  @Test
  void itsPageShowsTheScoreAndAsksForConfirmation() {
    var lead = busyLead(Qualified.BY_RULE_AND_CONFIRMED);
    assertThat(web.get().uri("/leads/{id}", lead).with(user(As.administrator())))
        .hasStatusOk()
        .bodyText()
        .contains("Pricing page, 3 visits", "Confirm as MQL");
    assertThat(web.get().uri("/scoring/proposals").with(user(As.administrator())))
        .hasStatusOk()
        .bodyText()
        .contains("/leads/" + lead);
  }

  @Test
  void oneClickConfirmsAndTheNextIsTooLate() {
    var lead = busyLead(Qualified.BY_RULE_AND_CONFIRMED);
    decide(lead, "confirm");
    decide(lead, "confirm");
    assertThat(
            jdbc.sql("select count(*) from lead_event where type = 'STAGE_REACHED'")
                .query(Integer.class)
                .single())
        .isOne();
    assertThat(web.get().uri("/scoring/proposals").with(user(As.administrator())))
        .hasStatusOk()
        .bodyText()
        .contains("Nobody waits for confirmation");
  }

  @Test
  void whatIsDeclinedIsNotProposedAgainUnlessItIsTakenBack() {
    var lead = busyLead(Qualified.BY_RULE_AND_CONFIRMED);
    decide(lead, "decline");
    app.getBean(ScoreWork.class);
    clock.advance(Duration.ofDays(1));
    app.getBean(io.leadpact.clock.FollowUpWork.class).catchUp();
    assertThat(As.call(As.reader(), () -> scores.of(lead)).proposal()).isNull();
    assertThat(
            web.post()
                .uri("/scoring/proposals/{id}/undo", lead)
                .with(user(As.administrator()))
                .with(csrf()))
        .hasStatus3xxRedirection();
    assertThat(As.call(As.reader(), () -> scores.of(lead)).proposal()).isNotNull();
  }

  private void decide(long lead, String deed) {
    assertThat(
            web.post()
                .uri("/scoring/proposals/{id}", lead)
                .param("do", deed)
                .with(user(As.administrator()))
                .with(csrf()))
        .hasStatus3xxRedirection();
  }

  @Test
  void whoeverMayOnlyReadCannotConfirm() {
    var lead = busyLead(Qualified.BY_RULE_AND_CONFIRMED);
    assertThat(
            web.post()
                .uri("/scoring/proposals/{id}", lead)
                .param("do", "confirm")
                .with(user(As.reader()))
                .with(csrf()))
        .hasStatus(403);
  }
}
