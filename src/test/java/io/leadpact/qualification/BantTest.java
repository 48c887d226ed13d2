package io.leadpact.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.Fact;
import io.leadpact.qualification.asking.Field;
import io.leadpact.qualification.asking.FieldKind;
import io.leadpact.qualification.asking.Fields;
import io.leadpact.qualification.bant.Criterion;
import io.leadpact.qualification.bant.Judgement;
import io.leadpact.qualification.bant.Measure;
import io.leadpact.qualification.bant.Verdict;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class BantTest {

  private static final SignedIn ADMIN = As.administrator();

  private static final Map<String, String> ALL =
      Map.of("BUDGET", "9000", "AUTHORITY", "DECIDES", "NEED", "a shop", "TIME", "2026-03-20");

  @Autowired ApplicationContext app;
  @Autowired BantCriteria criteria;
  @Autowired BantReplies replies;
  @Autowired PipelineMoves moves;
  @Autowired Leads leads;
  @Autowired Journals journals;
  @Autowired Questionnaires questionnaires;
  @Autowired QuestionnaireAnswers answers;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;

  private Office office;
  private LeadId lead;

  @BeforeEach
  void open() {
    office = Office.open(app);
    lead = office.lead();
    office.mql(lead);
  }

  private Judgement save(Map<String, String> values) {
    return As.call(ADMIN, () -> replies.save(lead, values, Map.of()));
  }

  private String stage() {
    return As.call(ADMIN, () -> leads.view(lead).state().stage());
  }

  private MvcTestResult post(String path, String... parameters) {
    var request = web.post().uri("/leads/" + lead.value() + path).with(user(ADMIN)).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void aLeadOfWhichAllHoldsBecomesAnSqlWithOneClick() {
    save(ALL);
    assertThat(web.get().uri("/leads/" + lead.value()).with(user(ADMIN)))
        .bodyText()
        .contains("all hold", "Make it SQL");
    assertThat(post("/bant/qualified")).hasStatus3xxRedirection();
    assertThat(stage()).isEqualTo("SQL");
  }

  @Test
  void aLeadThatFailsACriterionGoesOnOnlyWithAReasonWhichIsKept() {
    save(Map.of("BUDGET", "9000", "AUTHORITY", "NEITHER", "NEED", "no"));
    assertThat(post("/bant/qualified"))
        .hasStatus(422)
        .bodyText()
        .contains("Authority (not met)", "Need (not met)", "Date of decision");
    assertThat(stage()).isEqualTo("MQL");
    assertThat(post("/bant/qualified", "note", "The board asked us")).hasStatus3xxRedirection();
    assertThat(stage()).isEqualTo("SQL");
    var last = journals.of(lead).entries().get(journals.of(lead).entries().size() - 1);
    assertThat(last.facts().get(Fact.NOTE)).contains("The board asked us");
  }

  @Test
  void theOrdinaryMoveSaysWhatIsMissingToo() {
    assertThat(post("/stage", "to", "SQL"))
        .hasStatus(422)
        .bodyText()
        .contains("Not known yet: Budget, Authority, Need, Date of decision");
    assertThat(post("/stage", "to", "SQL", "note", "Known customer")).hasStatus3xxRedirection();
    assertThat(stage()).isEqualTo("SQL");
  }

  @Test
  void theMinimumPriceIsTheCompanys() {
    assertThat(save(ALL).holds()).isTrue();
    var all = new ArrayList<>(criteria.all());
    all.set(
        0,
        new Criterion(
            "BUDGET", Measure.AT_LEAST, Optional.empty(), Optional.of(new BigDecimal("10000"))));
    all.add(new Criterion("TENDER", Measure.YES, Optional.of("No tender"), Optional.empty()));
    As.run(ADMIN, () -> criteria.replace(all, BantCriteria.tag(criteria.all())));
    var judged = As.call(ADMIN, () -> replies.judgement(lead));
    assertThat(judged.lines())
        .extracting(Judgement.Line::verdict)
        .containsExactly(
            Verdict.FAILS, Verdict.HOLDS, Verdict.HOLDS, Verdict.HOLDS, Verdict.UNKNOWN);
    assertThat(criteria.choices())
        .extracting(BantCriteria.Choice::name)
        .containsExactly("Budget", "Authority", "Need", "Date of decision", "No tender");
  }

  @Test
  void whatAQuestionnaireTellsIsNotAskedTwice() {
    var fields =
        new Fields(
            List.of(
                Field.required("money", FieldKind.MONEY, "Money").telling("BUDGET"),
                Field.required("who", FieldKind.ONE_OF, "Who")
                    .choosing("I do", "I advise", "Others")
                    .telling("AUTHORITY")));
    As.run(
        ADMIN,
        () -> {
          questionnaires.add(new QuestionnaireDraft(QuestionnaireKind.DESK, "Ask", null, fields));
          answers.save(lead, "ask", Map.of("money", "500", "who", "I advise"), 0);
          var judged = replies.judgement(lead);
          assertThat(judged.lines().get(0).verdict()).isEqualTo(Verdict.HOLDS);
          assertThat(judged.lines().get(1).reply().orElseThrow().value()).isEqualTo("INFLUENCES");
        });
  }

  @Test
  void aReplyThatSomebodyElseNotedMeanwhileIsNotOverwritten() {
    save(Map.of("NEED", "a shop"));
    assertThatThrownBy(
            () ->
                As.run(
                    ADMIN, () -> replies.save(lead, Map.of("NEED", "a blog"), Map.of("NEED", ""))))
        .isInstanceOf(Conflict.class);
    assertThat(post("/bant", "seen.NEED", "", "c.NEED", "a blog")).hasStatus(409);
    assertThat(post("/bant", "seen.NEED", "a shop", "c.NEED", "a blog")).hasStatus3xxRedirection();
  }

  @Test
  void criteriaAreSetOnTheirPageAndRefusedAtTheField() {
    var path = "/criteria";
    assertThat(web.get().uri(path).with(user(ADMIN))).hasStatusOk().bodyText().contains("Budget");
    var tag = BantCriteria.tag(criteria.all());
    assertThat(
            web.post()
                .uri(path)
                .with(user(ADMIN))
                .with(csrf())
                .param("tag", tag)
                .param("rows[0].key", "TIME")
                .param("rows[0].measure", "WITHIN_MONTHS")
                .param("rows[0].limit", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("Whole months, 1 to 60.");
    assertThat(
            web.post()
                .uri(path)
                .with(user(ADMIN))
                .with(csrf())
                .param("tag", tag)
                .param("rows[0].key", "TIME")
                .param("rows[0].measure", "WITHIN_MONTHS")
                .param("rows[0].limit", "6"))
        .hasStatus3xxRedirection();
    assertThat(criteria.all()).extracting(Criterion::key).containsExactly("TIME");
    assertThat(web.get().uri(path).with(user(As.rep("user:2")))).hasStatus(403);
  }

  @Test
  void programsNoteRepliesAndQualify() {
    var bearer = As.bearer(jdbc);
    var path = "/api/v1/leads/" + lead.value();
    assertThat(
            web.put()
                .uri(path + "/criteria")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"replies\":{\"BUDGET\":\"100\",\"TIME\":\"2030-01-01\"}}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"holds\":false,\"criteria\":[{\"criterion\":\"BUDGET\",\"verdict\":\"HOLDS\"},{\"verdict\":\"UNKNOWN\"},{},{\"verdict\":\"FAILS\"}]}");
    assertThat(
            web.post()
                .uri(path + "/qualification")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .hasStatus(422);
    assertThat(
            web.post()
                .uri(path + "/qualification")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"note\":\"anyway\"}"))
        .hasStatusOk();
    assertThat(web.get().uri("/api/v1/criteria").header("Authorization", bearer))
        .hasStatusOk()
        .headers()
        .containsHeader("ETag");
    assertThatThrownBy(() -> As.run(As.reader(), () -> moves.qualify(lead, "x", null)))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    assertThatThrownBy(() -> save(Map.of("NOTHING", "x"))).isInstanceOf(RuleViolation.class);
  }
}
