package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Party;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class DraftPagesTest {

  private static final String DRAFT = "/agreement/draft";

  @Autowired MockMvcTester web;
  @Autowired ApplicationContext app;
  @Autowired Drafts drafts;
  @Autowired Comments comments;
  @Autowired Promises promises;

  private Heads heads;

  @BeforeEach
  void anOfficeWithTwoHeads() {
    Office.open(app);
    heads = Heads.of(app);
  }

  private MvcTestResult get(String path, SignedIn who, String language) {
    return web.get().uri(path).with(user(who)).header("Accept-Language", language).exchange();
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(String path, SignedIn who, String... typed) {
    var request = web.post().uri(path).with(user(who)).with(csrf()).header("Accept-Language", "en");
    for (int i = 0; i < typed.length; i += 2) {
      request.param(typed[i], typed[i + 1]);
    }
    return request.exchange();
  }

  private void begin() {
    As.run(heads.marketing, () -> drafts.begin());
  }

  private void everyPage(String language, SignedIn who) {
    for (var path : List.of("/agreement/versions", DRAFT)) {
      var page = get(path, who, language);
      assertThat(page).as(path + body(page)).hasStatusOk();
      assertThat(body(page)).doesNotContain("??").contains("</html>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "pl", "pt-BR"})
  void everyPageIsWrittenInEveryLanguage(String language) {
    everyPage(language, heads.marketing);
    begin();
    heads.change(articles -> DraftsTest.saying(articles, "spirit", "We trust each other"));
    As.run(heads.sales, () -> comments.say("spirit", "Do we?"));
    everyPage(language, heads.marketing);
    heads.propose();
    everyPage(language, As.reader());
    var text = get(DRAFT + "/sign", heads.sales, language);
    assertThat(body(text)).doesNotContain("??").contains("We trust each other", "secret");
    heads.sign(Party.MARKETING);
    heads.sign(Party.SALES);
    everyPage(language, As.reader());
    assertThat(body(get("/agreement/versions/1/compare/2", As.reader(), language)))
        .doesNotContain("??")
        .contains("<ins>We trust each other</ins>");
  }

  @Test
  void whatADraftChangesStandsBesideItWordByWord() {
    begin();
    heads.change(articles -> DraftsTest.saying(articles, "spirit", "We trust each other"));
    heads.propose();
    heads.sign(Party.MARKETING);
    heads.sign(Party.SALES);
    begin();
    heads.change(
        articles ->
            DraftsTest.saying(
                DraftsTest.without(articles, "spirit"), "spirit", "We help each other"));

    assertThat(body(get(DRAFT, As.reader(), "en")))
        .contains("<del>trust</del>", "<ins>help</ins>", "one clause");
  }

  @Test
  void aDateThatOverlapsIsRefusedBesideItsField() {
    begin();
    heads.agree(withdrawn(), Instant.parse("2040-01-01T00:00:00Z"));
    begin();
    var draft = heads.open();

    var refused =
        post(
            DRAFT + "/settings",
            heads.sales,
            "tag",
            draft.tag(),
            "effectiveFrom",
            "2039-01-01",
            "marketing",
            heads.marketing.actor(),
            "sales",
            heads.sales.actor());

    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("effectiveFrom-error", "never in force at once");
  }

  private Articles withdrawn() {
    var draft = heads.open();
    As.run(heads.sales, () -> drafts.withdraw(draft.tag()));
    return draft.articles();
  }

  @Test
  void thePartiesMayChangePlacesButNeverBeOne() {
    begin();
    var swapped =
        post(
            DRAFT + "/settings",
            heads.sales,
            "tag",
            heads.open().tag(),
            "marketing",
            heads.sales.actor(),
            "sales",
            heads.marketing.actor());
    assertThat(swapped).hasStatus3xxRedirection();

    var refused =
        post(
            DRAFT + "/settings",
            heads.sales,
            "tag",
            heads.open().tag(),
            "marketing",
            heads.sales.actor(),
            "sales",
            heads.sales.actor());
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("Name a delegate");
    assertThat(heads.open().signatories()).containsEntry(Party.SALES, heads.marketing.actor());
  }

  @Test
  void whoeverSignsAStalePageIsToldAndReadsTheNewText() {
    begin();
    var stale = heads.propose().proposal().orElseThrow().sha256();
    As.run(heads.sales, () -> app.getBean(Proposals.class).takeBack(heads.open().tag()));
    heads.change(articles -> DraftsTest.saying(articles, "spirit", "We trust each other"));
    heads.propose();

    var refused = post(DRAFT + "/sign", heads.sales, "shown", stale, "secret", Heads.OF_SALES);

    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("not what is proposed by now", "We trust each other");
    assertThat(heads.open().signatures()).isEmpty();
  }

  @Test
  void bothSignOnTheirPagesAndThereIsANewVersion() {
    begin();
    var shown = heads.propose().proposal().orElseThrow().sha256();

    assertThat(post(DRAFT + "/sign", heads.sales, "shown", shown, "secret", Heads.OF_SALES))
        .hasRedirectedUrl(DRAFT);
    assertThat(post(DRAFT + "/sign", heads.marketing, "shown", shown, "secret", Heads.OF_MARKETING))
        .hasRedirectedUrl("/agreement/versions");
    assertThat(body(get("/agreement/versions", As.reader(), "en")))
        .contains(Heads.OF_MARKETING, Heads.OF_SALES, shown.substring(0, 12), "in force");
  }

  @Test
  void whatIsSentBackIsADraftWithARemark() {
    begin();
    var proposed = heads.propose();

    var without = post(DRAFT + "/send-back", heads.sales, "tag", proposed.tag(), "text", " ");
    assertThat(without).hasStatus(422);
    assertThat(body(without)).contains("text-error");
    assertThat(post(DRAFT + "/send-back", heads.sales, "tag", proposed.tag(), "text", "Too much"))
        .hasRedirectedUrl(DRAFT);
    assertThat(body(get(DRAFT, As.reader(), "en"))).contains("Too much", "is a draft");
  }

  @Test
  void aVersionThatWasTakenAsAFileIsOpenedAsADraft() {
    var file = get("/agreement/versions/1/articles.json", As.reader(), "en");
    assertThat(file)
        .hasStatusOk()
        .hasHeader("Content-Disposition", "attachment; filename=\"agreement-1.json\"");

    assertThat(upload(file.getResponse().getContentAsByteArray())).hasRedirectedUrl(DRAFT);
    assertThat(heads.open().articles().promises())
        .isEqualTo(promises.newest().orElseThrow().promises());
  }

  @Test
  void aFileThatIsNoAgreementIsRefusedWithASentence() {
    var refused = upload("no JSON".getBytes(StandardCharsets.UTF_8));

    assertThat(refused).hasRedirectedUrl("/agreement/versions#import");
    assertThat(refused).flash().containsEntry("unread", "problem.draft.file");
    assertThat(drafts.open()).isEmpty();
  }

  private MvcTestResult upload(byte[] bytes) {
    return web.post()
        .uri(DRAFT + "/import")
        .multipart()
        .file(new MockMultipartFile("file", "agreement.json", "application/json", bytes))
        .with(user(heads.sales))
        .with(csrf())
        .exchange();
  }

  @Test
  void readersSeeTheDraftButChangeNothing() {
    begin();

    assertThat(body(get(DRAFT, As.reader(), "en")))
        .doesNotContain("/agreement/draft/propose", "/agreement/draft/settings");
    assertThat(post(DRAFT + "/propose", As.reader(), "tag", heads.open().tag())).hasStatus(403);
    assertThat(post(DRAFT + "/remarks", As.reader(), "text", "hello")).hasStatus(403);
  }

  @Test
  void onceSignedTheFormOfThePromisesLeadsToADraft() {
    begin();
    heads.propose();
    heads.sign(Party.MARKETING);
    heads.sign(Party.SALES);

    assertThat(get("/promises/edit", heads.sales, "en")).hasRedirectedUrl(DRAFT);
  }
}
