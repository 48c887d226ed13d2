package io.leadpact.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.lead.LeadId;
import io.leadpact.qualification.asking.Field;
import io.leadpact.qualification.asking.FieldKind;
import io.leadpact.qualification.asking.Fields;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class QuestionnairesTest {

  private static final SignedIn ADMIN = As.administrator();

  @Autowired ApplicationContext app;
  @Autowired Questionnaires questionnaires;
  @Autowired QuestionnaireAnswers answers;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;

  private LeadId lead;

  @BeforeEach
  void open() {
    lead = Office.open(app).lead();
  }

  private static QuestionnaireDraft draft(Field... fields) {
    return new QuestionnaireDraft(
        QuestionnaireKind.DESK, "Websites", null, new Fields(List.of(fields)));
  }

  private static final Field TASK = Field.required("task", FieldKind.TEXT, "Task");
  private static final Field BUDGET = Field.required("budget", FieldKind.MONEY, "Budget");

  private Questionnaire add(Field... fields) {
    return As.call(ADMIN, () -> questionnaires.add(draft(fields)));
  }

  private QuestionnaireSheet save(Map<String, String> values, Integer seen) {
    return As.call(ADMIN, () -> answers.save(lead, "websites", values, seen));
  }

  private MvcTestResult post(String path, SignedIn who, String... parameters) {
    var request = web.post().uri(path).with(user(who)).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void halfAQuestionnaireIsKeptAsItIsTyped() {
    add(TASK, BUDGET);
    var sheet = save(Map.of("budget", "about 5k"), 0);
    assertThat(sheet.complete()).isFalse();
    assertThat(sheet.given().value("budget")).isEqualTo("about 5k");
    assertThat(save(Map.of("task", "A shop", "budget", "5 000"), 1).complete()).isTrue();
  }

  @Test
  void aChangeBeforeAnybodyAnsweredMakesNoOtherVersion() {
    add(TASK);
    var changed = As.call(ADMIN, () -> questionnaires.change("websites", draft(BUDGET), null));
    assertThat(changed.version()).isEqualTo(1);
  }

  @Test
  void oldAnswersStayReadableUnderTheVersionTheyWereGivenTo() {
    add(TASK, BUDGET);
    save(Map.of("task", "A shop", "budget", "5000"), 0);
    var changed =
        As.call(
            ADMIN,
            () ->
                questionnaires.change(
                    "websites", draft(TASK, Field.required("by", FieldKind.DATE, "By")), null));
    assertThat(changed.version()).isEqualTo(2);
    As.run(
        ADMIN,
        () -> {
          var old = answers.of(lead).get(0);
          assertThat(old.version()).isEqualTo(1);
          assertThat(old.old()).isTrue();
          assertThat(old.given().value("budget")).isEqualTo("5000");
          assertThat(answers.sheet(lead, "websites").begun()).isFalse();
          assertThat(answers.fitting(lead, "websites").orElseThrow().values())
              .containsExactly(Map.entry("task", "A shop"));
        });
    save(Map.of("task", "A bigger shop"), 0);
    As.run(
        ADMIN,
        () ->
            assertThat(answers.earlier(lead, "websites").get(0).given().value("task"))
                .isEqualTo("A shop"));
  }

  @Test
  void twoWhoAnswerAtOnceNeverOverwriteEachOtherSilently() {
    add(TASK, BUDGET);
    save(Map.of("task", "A shop"), 0);
    assertThatThrownBy(() -> save(Map.of("task", "A blog"), 0)).isInstanceOf(Conflict.class);
    assertThat(
            post(
                "/leads/" + lead.value() + "/answers/websites",
                ADMIN,
                "seen",
                "0",
                "a.task",
                "A blog"))
        .hasStatus(409)
        .bodyText()
        .contains("value=\"A blog\"", "Somebody else answered: A shop");
    As.run(
        ADMIN,
        () ->
            assertThat(answers.sheet(lead, "websites").given().value("task")).isEqualTo("A shop"));
  }

  @Test
  void aQuestionnaireThatSomebodyElseChangedIsNotOverwritten() {
    var seen = add(TASK).tag();
    As.run(ADMIN, () -> questionnaires.change("websites", draft(BUDGET), seen));
    assertThatThrownBy(
            () -> As.run(ADMIN, () -> questionnaires.change("websites", draft(TASK), seen)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void fieldsAreAddedMovedAndRemovedInTheBuilderBeforeAnythingIsSaved() {
    var typed =
        new String[] {
          "name",
          "Websites",
          "kind",
          "DESK",
          "fields[0].key",
          "f1",
          "fields[0].kind",
          "TEXT",
          "fields[0].label",
          "First",
          "fields[1].key",
          "f2",
          "fields[1].kind",
          "ONE_OF",
          "fields[1].label",
          "Second",
          "fields[1].options",
          "Red\nBlue",
          "fields[1].labels[ru]",
          "Второй"
        };
    assertThat(post("/questionnaires/new", ADMIN, with(typed, "act", "add")))
        .hasStatusOk()
        .bodyText()
        .contains("name=\"fields[2].label\"", "value=\"Второй\"");
    assertThat(post("/questionnaires/new", ADMIN, with(typed, "act", "up-1")))
        .bodyText()
        .containsPattern("(?s)value=\"Second\".*value=\"First\"");
    assertThat(post("/questionnaires/new", ADMIN, with(typed, "act", "remove-0")))
        .bodyText()
        .doesNotContain("value=\"First\"");
    assertThat(questionnaires.all()).isEmpty();
    assertThat(post("/questionnaires/new", ADMIN, with(typed, "act", "save")))
        .hasStatus3xxRedirection();
    var kept = questionnaires.find("websites");
    assertThat(kept.fields().all()).extracting(Field::key).containsExactly("f1", "f2");
    assertThat(kept.fields().all().get(1).label().in(java.util.Locale.forLanguageTag("ru")))
        .isEqualTo("Второй");
  }

  private static String[] with(String[] typed, String... more) {
    var all = new java.util.ArrayList<>(List.of(typed));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void whatIsWrongStandsAtTheFieldAndWhatWasTypedStays() {
    assertThat(
            post(
                "/questionnaires/new",
                ADMIN,
                "name",
                "",
                "kind",
                "DESK",
                "act",
                "save",
                "fields[0].key",
                "f1",
                "fields[0].kind",
                "ONE_OF",
                "fields[0].label",
                "Colour",
                "fields[0].options",
                "Red"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Give it a name.",
            "2 to 50 options.",
            "value=\"Colour\"",
            "id=\"field-0-options-error\"");
  }

  @Test
  void aCopyIsAQuestionnaireOfItsOwnAndOnePutAsideIsAskedNoMore() {
    add(TASK);
    assertThat(post("/questionnaires/websites/copy", ADMIN)).hasStatus3xxRedirection();
    assertThat(questionnaires.all()).extracting(Questionnaire::name).contains("Websites (copy)");
    assertThat(post("/questionnaires/websites/active", ADMIN, "on", "false"))
        .hasStatus3xxRedirection();
    assertThat(questionnaires.active(QuestionnaireKind.DESK))
        .extracting(Questionnaire::key)
        .containsExactly("websites-copy");
  }

  @Test
  void onlyWhoSetsTheDeskBuildsQuestionnaires() {
    add(TASK);
    for (var path :
        List.of(
            "/questionnaires/new", "/questionnaires/websites", "/questionnaires/websites/copy")) {
      assertThat(post(path, As.rep("user:2"), "name", "X")).hasStatus(403);
    }
    assertThat(post("/leads/" + lead.value() + "/answers/websites", As.reader(), "a.task", "x"))
        .hasStatus(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "pl", "pt-BR"})
  void theStarterSpeaksTheLanguageOfItsReader(String language) {
    var who =
        new SignedIn(
            "user:1",
            "a@example.com",
            "A",
            ADMIN.roles(),
            ADMIN.permissions(),
            language,
            null,
            null);
    assertThat(post("/questionnaires/starter", who, "kind", "DESK")).hasStatus3xxRedirection();
    assertThat(post("/questionnaires/starter", who, "kind", "BRIEF")).hasStatus3xxRedirection();
    for (var one : questionnaires.all()) {
      assertThat(web.get().uri("/questionnaires/" + one.key()).with(user(who)))
          .hasStatusOk()
          .bodyText()
          .contains("<html lang=\"" + language)
          .doesNotContain("??");
      assertThat(web.get().uri("/questionnaires/" + one.key() + "/preview").with(user(who)))
          .hasStatusOk();
      assertThat(web.get().uri("/leads/" + lead.value() + "/answers/" + one.key()).with(user(who)))
          .hasStatusOk()
          .bodyText()
          .contains(one.fields().all().get(0).label().own(), "/css/")
          .doesNotContain("QuestionnaireSheet[")
          .doesNotContain("??");
    }
    assertThat(web.get().uri("/questionnaires").with(user(who))).hasStatusOk();
  }

  @Test
  void answersStandOnThePageOfTheLead() {
    add(TASK, BUDGET);
    assertThat(web.get().uri("/leads/" + lead.value()).with(user(ADMIN)))
        .bodyText()
        .contains("Fill in: Websites");
    save(Map.of("task", "A shop <b>"), 0);
    assertThat(web.get().uri("/leads/" + lead.value()).with(user(ADMIN)))
        .bodyText()
        .contains("A shop &lt;b&gt;", "1 of 2 answered");
  }

  @Test
  void programsPutQuestionnairesAndAnswers() {
    var bearer = As.bearer(jdbc);
    var body =
        """
        {"name":"Shops","kind":"DESK","fields":[
          {"key":"kind","kind":"SEVERAL_OF","label":"Kind","required":true,"options":[{"label":"Food"},{"label":"Toys"}]},
          {"key":"sku","kind":"NUMBER","label":"Articles","shownIf":{"field":"kind","value":"Toys"},"required":true}]}
        """;
    var made =
        web.put()
            .uri("/api/v1/questionnaires/shops")
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange();
    assertThat(made).hasStatusOk().headers().hasValue("ETag", "\"1.0\"");
    assertThat(
            web.put()
                .uri("/api/v1/questionnaires/shops")
                .header("Authorization", bearer)
                .header("If-Match", "\"0.0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .hasStatus(409);
    var path = "/api/v1/leads/" + lead.value() + "/answers/shops";
    assertThat(
            web.put()
                .uri(path)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answers\":{\"kind\":[\"Toys\",\"Food\"]}}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"questionnaire\":\"shops\",\"version\":1,\"complete\":false,\"open\":[\"sku\"],\"answers\":{\"kind\":[\"Toys\",\"Food\"]}}");
    assertThat(
            web.put()
                .uri(path)
                .header("Authorization", bearer)
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answers\":{\"sku\":12}}"))
        .hasStatus(409);
    assertThat(
            web.put()
                .uri(path)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answers\":{\"nothing\":12}}"))
        .hasStatus(422)
        .bodyText()
        .contains("answers.nothing");
    assertThat(
            web.get()
                .uri("/api/v1/leads/" + lead.value() + "/answers")
                .header("Authorization", bearer))
        .bodyJson()
        .isLenientlyEqualTo("{\"items\":[{\"questionnaire\":\"shops\"}],\"next\":null}");
  }

  @Test
  void repsAnswerForLeadsOfTheirOwn() {
    add(TASK);
    var rep = As.user("user:2", Role.SALES_REP);
    assertThat(
            post("/leads/" + lead.value() + "/answers/websites", rep, "seen", "0", "a.task", "x"))
        .hasStatus3xxRedirection();
  }
}
