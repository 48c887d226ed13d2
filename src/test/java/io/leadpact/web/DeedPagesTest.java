package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.DeedDocument;
import io.leadpact.agreement.DeedDocuments;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.Kits;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.identity.SignedIn;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class DeedPagesTest {

  @Autowired ApplicationContext app;
  @Autowired MockMvcTester web;
  @Autowired DeedDocuments documents;
  @Autowired Drafts drafts;
  @Autowired Kits kits;

  private MvcTestResult get(String path, SignedIn who, String language) {
    return web.get().uri(path).with(user(who)).header("Accept-Language", language).exchange();
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ');
  }

  private void begin() {
    var answer =
        web.post()
            .uri("/agreement/draft/document")
            .with(user(As.administrator()))
            .with(csrf())
            .exchange();
    assertThat(answer).hasRedirectedUrl("/agreement/draft/document");
  }

  private DeedDocument draft(Tongue tongue) {
    return As.call(As.administrator(), () -> documents.draft(drafts.open().orElseThrow(), tongue));
  }

  @Test
  void withoutAnAgreementThePageSaysHowToBegin() {
    var page = get("/agreement", As.administrator(), "en");

    assertThat(page).hasStatusOk();
    assertThat(body(page)).contains("No agreement yet", "Begin with the usual text");
    assertThat(body(get("/agreement", As.reader(), "en"))).doesNotContain("Begin with the usual");
  }

  @ParameterizedTest
  @EnumSource
  void theDocumentIsReadInEveryLanguage(Tongue tongue) {
    Office.open(app);

    var page = get("/agreement?version=1&lang=" + tongue.tag(), As.reader(), "en");

    assertThat(page).as(body(page)).hasStatusOk();
    var document = As.call(As.reader(), () -> documents.present(tongue).orElseThrow());
    assertThat(body(page)).contains("<article class=\"doc deed-doc\" lang=\"" + tongue.tag());
    for (var chapter : document.chapters()) {
      assertThat(body(page)).contains(chapter.title());
    }
  }

  @Test
  void aNumberOfAClauseIsThatOfItsSectionAndItsPlace() {
    Office.open(app);

    var document = As.call(As.reader(), () -> documents.version(1, Tongue.EN));

    assertThat(document.chapters().get(0).clauses())
        .extracting(DeedDocument.Paragraph::number)
        .containsExactly("1.1", "1.2");
  }

  @Test
  void aVersionThatThereIsNotIsNotFound() {
    Office.open(app);

    assertThat(get("/agreement?version=9", As.reader(), "en")).hasStatus(404);
  }

  @Test
  void aTermThatIsDefinedLeadsToItsDefinition() {
    Office.open(app);
    begin();

    var page = body(get("/agreement/draft/document", As.administrator(), "en"));

    assertThat(page)
        .contains("href=\"#c-term_business_time\"")
        .contains("id=\"c-term_business_time\"")
        .contains("Monday–Friday 9:00–17:00");
  }

  @Test
  void theDraftOfWhoHasOnlyPromisesSaysTheUsualAroundThem() {
    Office.open(app);
    begin();

    var document = draft(Tongue.EN);

    assertThat(document.state()).isEqualTo(DeedDocument.State.DRAFT);
    assertThat(document.chapters()).hasSizeGreaterThan(8);
    assertThat(body(get("/agreement", As.reader(), "en"))).contains("Work on the draft");
  }

  @ParameterizedTest
  @EnumSource
  void theFileHoldsEveryClauseAndItsFonts(Tongue tongue) throws IOException {
    Office.open(app);
    begin();

    holdsEveryClause(tongue, "usual", 9);
  }

  @ParameterizedTest
  @EnumSource
  void theFileOfTheFullKitHoldsEveryClauseToo(Tongue tongue) throws IOException {
    Office.open(app);
    As.run(As.administrator(), () -> drafts.begin(kits.find("a").articles()));

    holdsEveryClause(tongue, "kit-a", 16);
  }

  /** Nobody signs a page that says nothing. */
  private DeedDocument.Paragraph lastClause(Tongue tongue) {
    var chapters = draft(tongue).chapters();
    var clauses = chapters.get(chapters.size() - 1).clauses();
    return clauses.get(clauses.size() - 1);
  }

  private static String lastPage(PDDocument pdf) throws IOException {
    var text = new UprightText();
    text.setStartPage(pdf.getNumberOfPages());
    return squeezed(text.getText(pdf));
  }

  private void holdsEveryClause(Tongue tongue, String name, int mostPages) throws IOException {
    var file = get("/agreement/draft.pdf?lang=" + tongue.tag(), As.reader(), "en");

    assertThat(file).hasStatusOk().hasContentType("application/pdf");
    var bytes = file.getResponse().getContentAsByteArray();
    Files.write(Path.of("target", "deed-%s-%s.pdf".formatted(name, tongue.tag())), bytes);
    try (var pdf = Loader.loadPDF(bytes)) {
      var text = squeezed(new UprightText().getText(pdf));
      for (var chapter : draft(tongue).chapters()) {
        assertThat(text).contains(squeezed(chapter.title()));
        for (var clause : chapter.clauses()) {
          assertThat(text).contains(squeezed(clause.number() + clause.text()));
        }
      }
      assertThat(text).contains("1/" + pdf.getNumberOfPages());
      assertThat(lastPage(pdf)).contains(squeezed(lastClause(tongue).text()));
      assertThat(pdf.getNumberOfPages()).isBetween(3, mostPages);
      assertThat(fontsOutside(pdf)).isEmpty();
      assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
    }
  }

  @Test
  void aFileOfWhatIsInForceSaysNothingOfADraft() throws IOException {
    Office.open(app);

    var bytes =
        get("/agreement/agreement.pdf?lang=en", As.reader(), "ru")
            .getResponse()
            .getContentAsByteArray();

    try (var pdf = Loader.loadPDF(bytes)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Version 1, in force since the beginning")
          .doesNotContain("Draft");
    }
  }

  @Test
  void whoIsNotSignedInGetsNoFile() {
    assertThat(web.get().uri("/agreement/agreement.pdf").exchange().getResponse().getStatus())
        .isNotEqualTo(200);
  }

  /** Without the word that lies across the pages of a draft. */
  private static final class UprightText extends PDFTextStripper {
    @Override
    protected void processTextPosition(TextPosition letter) {
      if (letter.getTextMatrix().getShearY() == 0) {
        super.processTextPosition(letter);
      }
    }
  }

  /** Line ends and the space between numbers and units do not matter. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }

  private static TreeSet<String> fontsOutside(PDDocument pdf) throws IOException {
    var outside = new TreeSet<String>();
    for (var page : pdf.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        var font = page.getResources().getFont(name);
        if (!font.isEmbedded()) {
          outside.add(font.getName());
        }
      }
    }
    return outside;
  }
}
