package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.Draft;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.Heads;
import io.leadpact.agreement.TermKind;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
class NewClausePagesTest {

  @Autowired ApplicationContext app;
  @Autowired MockMvcTester web;
  @Autowired Drafts drafts;
  @Autowired SettableClock clock;

  private Heads heads;

  @BeforeEach
  void aDraftIsOpen() {
    Office.open(app);
    heads = Heads.of(app);
    As.run(As.administrator(), () -> drafts.begin());
  }

  private Draft draft() {
    return As.call(As.administrator(), () -> drafts.open().orElseThrow());
  }

  private String read(String path, String language) {
    var page =
        web.get()
            .uri(path)
            .with(user(As.administrator()))
            .header("Accept-Language", language)
            .exchange();
    assertThat(page).as(path).hasStatusOk();
    return body(page);
  }

  private MvcTestResult add(String kind, Section section, Map<String, String> typed) {
    var request =
        web.post()
            .uri("/agreement/draft/clause")
            .with(user(As.administrator()))
            .with(csrf())
            .header("Accept-Language", "en")
            .param("tag", draft().tag())
            .param("kind", kind)
            .param("section", section.name());
    typed.forEach(request::param);
    return request.exchange();
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
  void everyKindHasItsFormInEveryLanguage(String language) {
    assertThat(read("/agreement/draft/clause?section=SALES", language))
        .doesNotContain("??")
        .contains("value=\"WORDS\"", "value=\"SALES\" selected");
    for (var kind : TermKind.values()) {
      assertThat(read("/agreement/draft/clause?section=SALES&kind=" + kind, language))
          .as(kind.name())
          .doesNotContain("??", "deed.field", "deed.hint");
    }
  }

  @Test
  void aConversionIsWordedAndNumberedByItself() {
    var answer =
        add("CONVERSION", Section.SALES, Map.of("v.from", "MQL", "v.to", "SQL", "v.target", "15"));

    assertThat(answer).hasStatus3xxRedirection();
    assertThat(answer.getResponse().getRedirectedUrl()).endsWith("#c-conversion");
    assertThat(keys(Section.SALES)).endsWith("conversion");
    assertThat(((Ratio) draft().articles().term("conversion").orElseThrow()).target().value())
        .isEqualByComparingTo("15");
    assertThat(read("/agreement/draft/document?lang=en", "en")).contains("at least 15 %");
    assertThat(read("/agreement/draft/document?lang=ru", "en")).contains("не менее 15 %");
    assertThat(read("/agreement/draft/document?lang=pl", "en")).contains("co najmniej 15");
    assertThat(read("/agreement/draft/document?lang=pt-BR", "en")).contains("pelo menos 15");
  }

  @Test
  void theNewClauseIsANewLineOfTheComparison() {
    heads.agree();
    As.run(As.administrator(), () -> drafts.begin());
    add("QUOTA", Section.MARKETING, Map.of("v.stage", "MQL", "v.perMonth", "321"));
    clock.advance(Duration.ofDays(1));
    heads.agree();

    assertThat(read("/agreement/versions/2/compare/3", "en")).contains("321");
  }

  @Test
  void aSecondOneOfItsKindHasAKeyOfItsOwn() {
    add("QUOTA", Section.MARKETING, Map.of("v.perMonth", "10"));
    add("QUOTA", Section.MARKETING, Map.of("v.perMonth", "20", "v.stage", "SQL"));

    assertThat(keys(Section.MARKETING)).containsExactly("quota", "quota_2");
  }

  @Test
  void aKeyOfAVersionThatWasSignedIsNotTakenAgain() {
    add("QUOTA", Section.MARKETING, Map.of("v.perMonth", "10"));
    heads.agree();
    As.run(As.administrator(), () -> drafts.begin());
    var tag = draft().tag();
    var articles = draft().articles().without(List.of("quota"));
    As.run(As.administrator(), () -> drafts.change(tag, articles));

    add("QUOTA", Section.MARKETING, Map.of("v.perMonth", "20"));

    assertThat(keys(Section.MARKETING)).containsExactly("quota_2");
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndTheRestIsKept() {
    var answer =
        add(
            "CONVERSION",
            Section.SALES,
            Map.of("v.from", "SQL", "v.to", "SQL", "v.target", "33", "words.en", "We convert."));

    assertThat(answer).hasStatus(422);
    assertThat(body(answer))
        .contains("to-error", "Choose two different stages.", "value=\"33\"", "We convert.");
    assertThat(keys(Section.SALES)).doesNotContain("conversion");
  }

  @Test
  void aPromiseNeedsANameOfItsOwn() {
    var answer = add("PROMISE", Section.SALES, Map.of("v.limit", "3"));

    assertThat(answer).hasStatus(422);
    assertThat(body(answer)).contains("name-error", "Fill this in.", "value=\"3\"");
  }

  @Test
  void severalTicksAreOneListAndNoneIsRefused() {
    add("WITH_CONTEXT", Section.MARKETING, Map.of("v.fields", "EMAIL"));
    assertThat(read("/agreement/draft/document", "en")).contains("e-mail address");

    var none = add("WITH_CONTEXT", Section.MARKETING, Map.of("v.fields", ""));

    assertThat(none).hasStatus(422);
    assertThat(body(none)).contains("fields-error");
  }

  @Test
  void aMixWithoutGroupsSaysWhereToNameThem() {
    assertThat(read("/agreement/draft/clause?kind=MIX", "en"))
        .contains("names fewer than two", "/agreement/draft/structure#channel-groups");
    assertThat(add("MIX", Section.MARKETING, Map.of())).hasStatus(422);
  }

  @Test
  void whatWasAddedIsTakenBack() {
    var added = add("LOGGED", Section.JOINT, Map.of());
    assertThat(keys(Section.JOINT)).containsExactly("logged");

    web.post()
        .uri("/agreement/draft/undo")
        .cookie(added.getResponse().getCookies())
        .with(user(As.administrator()))
        .with(csrf())
        .exchange();

    assertThat(keys(Section.JOINT)).isEmpty();
  }
}
