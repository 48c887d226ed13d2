package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.SignedIn;
import io.leadpact.identity.Teams;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LeadpactTest
class FindPagesTest {

  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Teams teams;
  private long lead;

  @BeforeEach
  void aCompanyAtWork() {
    lead = new Desk(web, jdbc, teams).setUp().lead("Łucja Österreicher", "2026-03-02T08:10:00Z");
  }

  @Test
  void aLeadIsFoundByAFewLettersOfItsName() {
    assertThat(options("öster", As.administrator()))
        .contains("Łucja Österreicher", "data-href=\"/leads/" + lead + "\"");
  }

  @Test
  void aPageIsFoundByItsNameAndByOtherWordsForIt() {
    assertThat(options("compl", As.administrator())).contains("data-href=\"/compliance\"");
    assertThat(options("heat map", As.administrator())).contains("data-href=\"/compliance\"");
  }

  @Test
  void anActionIsFoundAndSaysWhatIsSent() {
    assertThat(options("log out", As.administrator())).contains("data-href=\"/sign-out\"");
    assertThat(options("dark", As.administrator()))
        .contains("data-href=\"/theme\"", "data-field=\"theme\"", "data-value=\"dark\"");
  }

  @Test
  void accentsNeedNotBeTyped() {
    assertThat(Finding.plain("Вы́йти, Łódź, São")).isEqualTo("выити, lodz, sao");
  }

  @Test
  void nobodyIsOfferedWhatTheyMayNotDo() {
    assertThat(options("users", As.administrator())).contains("/users");
    assertThat(options("users", As.reader())).doesNotContain("/users");
    assertThat(options("invite", As.reader())).doesNotContain("/users/new");
  }

  @Test
  void nothingIsLookedForByBlanks() {
    assertThat(options("   ", As.administrator())).doesNotContainPattern("/leads/\\d");
  }

  @Test
  void whatSomebodyTypedNeverBecomesMarkup() {
    assertThat(options("<b>x", As.administrator())).contains("&lt;b&gt;x").doesNotContain("<b>x");
  }

  @Test
  void withoutScriptThereIsAPageWithLinksAndButtons() {
    assertThat(body("/find?q=dark", As.administrator()))
        .contains("action=\"/theme\"", "name=\"theme\" value=\"dark\"", "<h1");
    assertThat(body("/find?q=%C3%96ster", As.administrator()))
        .contains("href=\"/leads/" + lead + "\"");
  }

  private String options(String typed, SignedIn reader) {
    return body("/find/options?q=" + typed.replace(" ", "%20"), reader);
  }

  private String body(String uri, SignedIn reader) {
    var answer =
        web.get()
            .uri(java.net.URI.create(uri.replace("<", "%3C").replace(">", "%3E")))
            .with(user(reader))
            .exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
