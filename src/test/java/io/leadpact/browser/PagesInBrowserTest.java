package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.identity.Teams;
import io.leadpact.identity.Users;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.web.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What people do with the pages, in a real browser. */
@LeadpactTest
@InBrowser
@Tag("browser")
class PagesInBrowserTest {

  private static Browsing browsing;

  @LocalServerPort int port;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Teams teams;
  @Autowired Users users;
  @Autowired PasswordEncoder passwords;
  private long lead;

  @BeforeAll
  static void start() {
    browsing = new Browsing();
  }

  @AfterAll
  static void stop() {
    browsing.close();
  }

  @BeforeEach
  void aCompanyAtWork() {
    var desk = new Desk(web, jdbc, teams).setUp();
    var office = new Office(users, jdbc, passwords).staffed();
    lead = desk.lead("Małgorzata Szczepańska", "2026-03-02T08:10:00Z");
    desk.event(
            lead, "{\"type\":\"STAGE_REACHED\",\"stage\":\"MQL\",\"at\":\"2026-03-02T08:12:00Z\"}")
        .event(lead, "{\"type\":\"GIVEN_TO\",\"team\":\"sdr\",\"at\":\"2026-03-02T08:20:00Z\"}")
        .event(
            lead, "{\"type\":\"STAGE_REACHED\",\"stage\":\"SQL\",\"at\":\"2026-03-02T08:30:00Z\"}");
    var late = desk.lead("Lagerhaus Österreicher und Söhne", "2026-03-02T08:01:00Z");
    desk.event(
        late, "{\"type\":\"STAGE_REACHED\",\"stage\":\"MQL\",\"at\":\"2026-03-02T08:02:00Z\"}");
  }

  @Test
  void anAttemptIsLoggedUndoneAndCorrected() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      assertThat(page.locator("h1")).isVisible();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Małgorzata Szczepańska"))
          .click();
      assertThat(page.locator("h1")).containsText("Małgorzata");
      page.waitForLoadState();
      page.keyboard().press("c");
      assertThat(page.locator("details[open] [value=REACHED]")).isFocused();
      page.keyboard().press("1");
      assertThat(page.locator("[data-undo]")).containsText("Attempt logged");
      assertThat(page.locator("#act-CALL")).isFocused();
      assertThat(page.locator(".strips .status.is-met")).hasCount(2);
      page.keyboard().press("z");
      assertThat(page.locator("[data-undo]")).containsText("Taken back");
      assertThat(page.locator(".strips .status.is-met")).hasCount(1);
      assertThat(page.locator(".journal .is-void")).hasCount(1);
      var entry = page.locator("#entry-4");
      entry.locator("summary").click();
      entry.locator("input[name=time]").fill("2026-03-02T09:40");
      entry.getByRole(AriaRole.BUTTON).first().click();
      assertThat(page.locator("#entry-4")).containsText("corrected to Mon 2 Mar, 09:40");
    }
  }

  @Test
  void aRejectionAsksForItsReason() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.SVETLANA, Office.PASSWORD);
      page.navigate("/leads/" + lead);
      page.keyboard().press("r");
      assertThat(page.locator("#feedback-reason")).isFocused();
      page.locator("#feedback-note-REJECTED").fill("Wanted a discount");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reject").setExact(true))
          .click();
      assertThat(page.locator("#feedback-reason-error")).containsText("needs a reason");
      assertThat(page.locator("#feedback-reason")).isFocused();
      assertThat(page.locator("#feedback-note-REJECTED")).hasValue("Wanted a discount");
      page.locator("details[open] input[name=reason][value=NO_BUDGET]").check();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reject").setExact(true))
          .click();
      assertThat(page.locator(".journal")).containsText("no budget");
    }
  }

  @Test
  void languageAndThemeAreSwitched() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      page.locator(".menu > .who").click();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Русский")).click();
      assertThat(page.locator("html")).hasAttribute("lang", "ru");
      assertThat(page.locator(".sections")).containsText("Соблюдение");
      page.locator(".menu > .who").click();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Тёмное")).click();
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }
  }

  @Test
  void withoutScriptAnAttemptIsLoggedAllTheSame() {
    try (var window = browsing.open(port, Reading.ENGLISH.withoutScript())) {
      var page = Browsing.signIn(window, Office.SVETLANA, Office.PASSWORD);
      page.navigate("/leads");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Małgorzata Szczepańska"))
          .first()
          .click();
      page.locator("#act-EMAIL").click();
      page.locator("details[open] button[value=NO_ANSWER]").click();
      assertThat(page.locator(".journal")).containsText("no answer");
    }
  }
}
