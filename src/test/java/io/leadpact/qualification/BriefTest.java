package io.leadpact.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.lead.EntryNeed;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.Fact;
import io.leadpact.qualification.asking.Field;
import io.leadpact.qualification.asking.FieldKind;
import io.leadpact.qualification.asking.Fields;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class BriefTest {

  private static final SignedIn ADMIN = As.administrator();

  @Autowired ApplicationContext app;
  @Autowired Questionnaires questionnaires;
  @Autowired QuestionnaireAnswers answers;
  @Autowired Briefs briefs;
  @Autowired PipelineEntry entry;
  @Autowired Leads leads;
  @Autowired Stages stages;
  @Autowired Journals journals;
  @Autowired SettableClock clock;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;

  private LeadId lead;
  private String path;

  @BeforeEach
  void send() {
    var office = Office.open(app);
    lead = office.lead();
    office.mql(lead);
    var fields =
        new Fields(
            List.of(
                Field.required("goal", FieldKind.LONG_TEXT, "Your goal"),
                Field.required("start", FieldKind.DATE, "Start")));
    As.run(
        ADMIN,
        () ->
            questionnaires.add(
                new QuestionnaireDraft(QuestionnaireKind.BRIEF, "Brief", null, fields)));
    path = As.call(ADMIN, () -> briefs.send(lead, "brief"));
  }

  private MvcTestResult post(String to, String... parameters) {
    var request = web.post().uri(to);
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  private Brief.State state() {
    return As.call(ADMIN, () -> briefs.of(lead)).get(0).state();
  }

  private List<String> notes() {
    return journals.of(lead).entries().stream()
        .map(entry -> entry.facts().get(Fact.NOTE))
        .flatMap(Optional::stream)
        .toList();
  }

  private void fill() {
    assertThat(post(path, "a.goal", "More", "a.start", "2026-06-01", "act", "send"))
        .hasStatus3xxRedirection();
  }

  @Test
  void aCustomerFillsItInWithoutSigningInAndSalesSeeHowFarItIs() {
    assertThat(state()).isEqualTo(Brief.State.SENT);
    assertThat(web.get().uri(path))
        .hasStatusOk()
        .bodyText()
        .contains("Your goal", "noindex", "Test Ltd")
        .doesNotContain("_csrf", "/leads");
    assertThat(state()).isEqualTo(Brief.State.OPENED);
    assertThat(post(path + "/draft", "a.goal", "More customers"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"answered\":1,\"asked\":2,\"seen\":1}");
    assertThat(web.get().uri("/leads/" + lead.value()).with(user(ADMIN)))
        .bodyText()
        .contains("being filled in", "1 of 2 answered");
    fill();
    assertThat(state()).isEqualTo(Brief.State.FILLED);
    assertThat(notes())
        .containsExactly(
            "Pre-sale brief sent: Brief", "Pre-sale brief filled in by the customer: Brief");
  }

  @Test
  void whatIsIncompleteIsKeptButNotSent() {
    assertThat(post(path, "a.goal", "More", "act", "send"))
        .hasStatus(422)
        .bodyText()
        .contains("Some answers are still missing", "Still to be answered.", "More");
    assertThat(state()).isEqualTo(Brief.State.OPENED);
  }

  @Test
  void anAgreedBriefMakesTheLeadASalAndChangesNoMore() {
    fill();
    assertThat(
            web.post()
                .uri("/leads/" + lead.value() + "/briefs/brief/agreement")
                .with(user(ADMIN))
                .with(csrf()))
        .hasStatus3xxRedirection();
    var state = As.call(ADMIN, () -> leads.view(lead)).state();
    assertThat(state.stage()).isEqualTo("SAL");
    assertThat(notes()).contains("Pre-sale brief agreed with the customer: Brief");
    assertThat(post(path, "a.goal", "Other", "act", "send")).hasStatus(409);
    assertThat(post(path + "/draft", "a.goal", "Other")).hasStatus(409);
    assertThatThrownBy(
            () -> As.run(ADMIN, () -> answers.save(lead, "brief", Map.of("goal", "x"), null)))
        .isInstanceOf(Conflict.class);
    assertThat(web.get().uri(path)).hasStatusOk().bodyText().contains("We have agreed");
  }

  @Test
  void aStageThatNeedsAnAgreedBriefIsNotContentWithOneThatIsFilledIn() {
    var sal = stages.find("SAL").orElseThrow();
    As.run(ADMIN, () -> stages.set(sal.meaning(null, List.of(EntryNeed.BRIEF))));
    fill();
    assertThat(missing("SAL")).containsExactly("agreed pre-sale brief");
    As.run(ADMIN, () -> briefs.agree(lead, "brief"));
    assertThat(missing("SAL")).isEmpty();
  }

  private List<String> missing(String stage) {
    return As.call(ADMIN, () -> entry.missing(lead, stage));
  }

  @Test
  void anIncompleteBriefIsNotAgreed() {
    assertThat(
            web.post()
                .uri("/leads/" + lead.value() + "/briefs/brief/agreement")
                .with(user(ADMIN))
                .with(csrf()))
        .hasStatus(422);
    assertThat(As.call(ADMIN, () -> leads.view(lead)).state().stage()).isEqualTo("MQL");
  }

  @Test
  void aLinkOpensUntilItExpiresIsRevokedOrReplaced() {
    clock.advance(Briefs.LIFETIME.minusMillis(1));
    assertThat(web.get().uri(path)).hasStatusOk();
    clock.advance(Duration.ofMillis(1));
    assertThat(web.get().uri(path)).hasStatus(410);
    assertThat(post(path, "a.goal", "x")).hasStatus(410);
    var another = As.call(ADMIN, () -> briefs.send(lead, "brief"));
    assertThat(web.get().uri(another)).hasStatusOk();
    var third = As.call(ADMIN, () -> briefs.send(lead, "brief"));
    assertThat(web.get().uri(another)).hasStatus(410);
    As.run(ADMIN, () -> briefs.revoke(lead, "brief"));
    assertThat(web.get().uri(third)).hasStatus(410).bodyText().contains("leads nowhere");
    assertThat(web.get().uri("/b/" + "x".repeat(43))).hasStatus(410);
    assertThat(web.get().uri("/b/short")).hasStatus(410);
  }

  @Test
  void ofTheLinkOnlyItsHashIsKept() {
    var token = path.substring("/b/".length());
    assertThat(token).hasSize(43);
    assertThat(
            jdbc.sql("select count(*) from brief where sha256 = sha256(cast(:t as bytea))")
                .param("t", token)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql("select count(*) from brief b where b::text like '%' || :t || '%'")
                .param("t", token)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void customerAndRepNeverOverwriteEachOtherSilently() {
    post(path + "/draft", "a.goal", "More", "was.goal", "");
    As.run(ADMIN, () -> answers.save(lead, "brief", Map.of("goal", "More, by 20 %"), 1));
    assertThat(post(path + "/draft", "a.goal", "Less", "was.goal", "More")).hasStatus(409);
    assertThat(post(path + "/draft", "a.start", "2026-06-01", "was.start", "")).hasStatusOk();
    assertThat(post(path, "seen", "1", "a.goal", "Less", "act", "keep")).hasStatus(409);
    assertThat(As.call(ADMIN, () -> answers.sheet(lead, "brief")).given().value("goal"))
        .isEqualTo("More, by 20 %");
  }

  @Test
  void aBriefThatChangedMeanwhileIsFilledInAsItWasSent() {
    var other = new Fields(List.of(Field.required("why", FieldKind.TEXT, "Why")));
    post(path + "/draft", "a.goal", "More");
    As.run(
        ADMIN,
        () ->
            questionnaires.change(
                "brief",
                new QuestionnaireDraft(QuestionnaireKind.BRIEF, "Brief", null, other),
                null));
    assertThat(web.get().uri(path)).bodyText().contains("Your goal").doesNotContain("Why");
    fill();
    assertThat(state()).isEqualTo(Brief.State.FILLED);
  }

  @Test
  void whoComesTooOftenFromOneAddressIsTurnedAway() {
    for (int i = 0; i < BriefGuard.MOST_A_MINUTE; i++) {
      web.get().uri(path).with(from("203.0.113.7")).exchange();
    }
    assertThat(web.get().uri(path).with(from("203.0.113.7"))).hasStatus(429);
    assertThat(web.get().uri(path).with(from("203.0.113.8"))).hasStatusOk();
    clock.advance(Duration.ofMinutes(1));
    assertThat(web.get().uri(path).with(from("203.0.113.7"))).hasStatusOk();
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor from(
      String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  @Test
  void theLinkIsShownOnceWithWordsForAMail() {
    var page =
        web.post()
            .uri("/leads/" + lead.value() + "/briefs/brief")
            .with(user(ADMIN))
            .with(csrf())
            .exchange();
    assertThat(page).hasStatusOk().bodyText().contains("/b/", "Words for a mail", "Kind regards");
    assertThat(web.get().uri("/leads/" + lead.value() + "/briefs/brief").with(user(ADMIN)))
        .bodyText()
        .doesNotContain("/b/");
  }

  @Test
  void programsSendRevokeAndAgree() {
    var bearer = As.bearer(jdbc);
    var root = "/api/v1/leads/" + lead.value() + "/briefs";
    assertThat(web.post().uri(root + "/brief").header("Authorization", bearer))
        .hasStatus(201)
        .bodyText()
        .contains("/b/");
    assertThat(web.get().uri(root).header("Authorization", bearer))
        .bodyJson()
        .isLenientlyEqualTo("{\"items\":[{\"state\":\"SENT\",\"complete\":false}],\"next\":null}");
    assertThat(web.post().uri(root + "/brief/agreement").header("Authorization", bearer))
        .hasStatus(422);
    assertThat(web.delete().uri(root + "/brief").header("Authorization", bearer)).hasStatus(204);
  }
}
