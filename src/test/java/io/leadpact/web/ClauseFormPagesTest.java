package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.Draft;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class ClauseFormPagesTest {

  @Autowired ApplicationContext app;
  @Autowired MockMvcTester web;
  @Autowired Drafts drafts;

  private Cookie[] cookies = {};

  @BeforeEach
  void aDraftIsOpen() {
    Office.open(app);
    As.run(As.administrator(), () -> drafts.begin());
  }

  private Draft draft() {
    return As.call(As.administrator(), () -> drafts.open().orElseThrow());
  }

  private MvcTestResult get(String path, String language) {
    return web.get()
        .uri(path)
        .with(user(As.administrator()))
        .header("Accept-Language", language)
        .exchange();
  }

  private MvcTestResult post(String path, Map<String, String> typed) {
    var request =
        web.post()
            .uri(path)
            .with(user(As.administrator()))
            .with(csrf())
            .header("Accept-Language", "en");
    typed.forEach(request::param);
    if (cookies.length > 0) {
      request.cookie(cookies);
    }
    var answer = request.exchange();
    if (answer.getResponse().getCookies().length > 0) {
      cookies = answer.getResponse().getCookies();
    }
    return answer;
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ');
  }

  private List<String> keys(Section section) {
    return draft().articles().in(section).stream().map(clause -> clause.key()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "pl", "pt-BR"})
  void everyFormIsWrittenInEveryLanguage(String language) {
    for (var path :
        List.of(
            "/agreement/draft/document",
            "/agreement/draft/clauses/first_contact",
            "/agreement/draft/clauses/purpose",
            "/agreement/draft/clause",
            "/agreement/draft/structure")) {
      var page = get(path, language);
      assertThat(page).as(path + body(page)).hasStatusOk();
      assertThat(body(page)).as(path).doesNotContain("??");
    }
  }

  @Test
  void theFormShowsWhatTheProgramWouldSay() {
    assertThat(body(get("/agreement/draft/clauses/purpose", "en")))
        .contains("This agreement settles how", "Niniejsza umowa");
  }

  @Test
  void ownWordsComeBeforeTheStandardText() {
    post(
        "/agreement/draft/clauses/purpose",
        Map.of("tag", draft().tag(), "words.en", "We help each other."));

    assertThat(draft().articles().clause("purpose").orElseThrow().words())
        .containsEntry(Tongue.EN, "We help each other.");
    assertThat(body(get("/agreement/draft/document", "en"))).contains("We help each other.");
  }

  @Test
  void anotherLimitIsSaidByItsClause() {
    post(
        "/agreement/draft/clauses/first_contact",
        Map.of("tag", draft().tag(), "v.limit", "45", "v.unit", "BUSINESS_MINUTES"));

    assertThat(body(get("/agreement/draft/document", "en")))
        .contains("45 minutes of ", ">business time<");
  }

  @Test
  void aWrongNumberIsSaidBesideItsField() {
    var answer =
        post(
            "/agreement/draft/clauses/first_contact",
            Map.of("tag", draft().tag(), "v.target", "130", "plan", "Plan A"));

    assertThat(answer).hasStatus(422);
    assertThat(body(answer)).contains("target-error", "value=\"130\"", "value=\"Plan A\"");
  }

  @Test
  void whoSawAnotherStateIsToldAndKeepsWhatWasTyped() {
    var stale = draft().tag();
    post("/agreement/draft/clauses/purpose", Map.of("tag", stale, "words.en", "First."));

    var answer =
        post("/agreement/draft/clauses/purpose", Map.of("tag", stale, "words.en", "Second."));

    assertThat(answer).hasStatus(409);
    assertThat(body(answer)).contains("Second.");
    assertThat(body(get("/agreement/draft/document", "en"))).contains("First.");
  }

  @Test
  void aClauseMovesWithinItsSection() {
    assertThat(keys(Section.PURPOSE)).containsExactly("purpose", "goals");

    post("/agreement/draft/clauses/goals/move", Map.of("tag", draft().tag(), "up", "true"));

    assertThat(keys(Section.PURPOSE)).containsExactly("goals", "purpose");
  }

  @Test
  void aClauseTakenAwayTakesItsTermWithItAndComesBack() {
    post("/agreement/draft/clauses/first_contact/remove", Map.of("tag", draft().tag()));
    assertThat(draft().articles().term("first_contact")).isEmpty();

    post("/agreement/draft/undo", Map.of());

    assertThat(draft().articles().term("first_contact")).isPresent();
    assertThat(draft().articles().clause("first_contact")).isPresent();
  }

  @Test
  void aClauseOfOwnWordsIsAdded() {
    post(
        "/agreement/draft/clause",
        Map.of("tag", draft().tag(), "section", "CONFLICT", "words.ru", "Спорим вежливо."));

    assertThat(keys(Section.CONFLICT)).containsExactly("conflict", "own_1");
    assertThat(body(get("/agreement/draft/document?lang=en", "en"))).contains("Спорим вежливо.");
  }
}
