package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.lead.LeadId;
import io.leadpact.testing.As;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A customer fills in a brief on the phone, with scripts and without. */
@LeadpactTest
@InBrowser
@Tag("browser")
class BriefInBrowserTest {

  private static final String FIELDS =
      """
      {"name":"Brief","kind":"BRIEF","fields":[
        {"key":"goal","kind":"LONG_TEXT","label":"Goal","labels":{"ru":"Цель"},"required":true},
        {"key":"shop","kind":"YES_NO","label":"Is there a shop?","required":true},
        {"key":"name","kind":"TEXT","label":"Its name","required":true,
         "shownIf":{"field":"shop","value":"yes"}}]}
      """;

  @LocalServerPort int port;
  @Autowired ApplicationContext app;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;

  private LeadId lead;
  private String bearer;
  private String link;

  @BeforeEach
  void aBriefIsSent() throws Exception {
    var office = Office.open(app);
    lead = office.lead();
    office.mql(lead);
    bearer = As.bearer(jdbc);
    var made =
        web.put()
            .uri("/api/v1/questionnaires/brief")
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content(FIELDS)
            .exchange();
    assertThat(made.getResponse().getStatus()).isEqualTo(200);
    var sent =
        web.post()
            .uri("/api/v1/leads/%d/briefs/brief".formatted(lead.value()))
            .header("Authorization", bearer)
            .exchange();
    link = sent.getResponse().getContentAsString().replaceAll(".*\"(/b/[^\"]+)\".*", "$1");
  }

  private String briefs() throws Exception {
    return web.get()
        .uri("/api/v1/leads/%d/briefs".formatted(lead.value()))
        .header("Authorization", bearer)
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  private static void check(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
  }

  @Test
  void whatIsTypedIsKeptAtOnceAndSentWhenItIsComplete() throws Exception {
    try (var browsing = new Browsing();
        var window = browsing.open(port, Reading.ENGLISH.wide(390))) {
      var page = window.newPage();
      page.navigate(link);
      check(page);
      page.locator("[name='a.goal']").fill("More orders");
      page.locator("[name='a.goal']").blur();
      assertThat(page.locator("[data-far]")).hasText("1 / 2 · Kept.");
      assertThat(page.locator("[name='a.name']")).isHidden();
      page.locator("[name='a.shop'][value=yes]").check();
      assertThat(page.locator("[name='a.name']")).isVisible();
      page.reload();
      assertThat(page.locator("[name='a.goal']")).hasValue("More orders");
      page.locator("button[value=send]").click();
      assertThat(page.locator("[role=alert]")).containsText("Some answers are still missing");
      check(page);
      page.locator("[name='a.name']").fill("Corner");
      page.locator("button[value=send]").click();
      assertThat(page.locator("[role=status].is-met")).containsText("Thank you");
      assertThat(briefs()).contains("\"FILLED\"", "\"complete\":true");
    }
  }

  @Test
  void withoutScriptsItIsKeptAndSentByButtonsInTheCustomersLanguage() throws Exception {
    try (var browsing = new Browsing();
        var window = browsing.open(port, Reading.ENGLISH.in("ru-RU").wide(390).withoutScript())) {
      var page = window.newPage();
      page.navigate(link);
      assertThat(page.locator("label[for=brief-goal]")).containsText("Цель");
      page.locator("[name='a.goal']").fill("Заявки");
      page.locator("[name='a.shop'][value=no]").check();
      page.locator("button[value=keep]").click();
      assertThat(page.locator("[name='a.goal']")).hasValue("Заявки");
      assertThat(briefs()).contains("\"OPENED\"");
      page.locator("button[value=send]").click();
      assertThat(page.locator("[role=status].is-met")).isVisible();
      assertThat(briefs()).contains("\"FILLED\"");
    }
  }
}
