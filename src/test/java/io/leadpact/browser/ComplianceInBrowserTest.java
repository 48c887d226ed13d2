package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.identity.Teams;
import io.leadpact.identity.Users;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.web.Desk;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody asks the heat map why, with the keyboard, and goes back. */
@LeadpactTest
@InBrowser
@Tag("browser")
class ComplianceInBrowserTest {

  private static final String CHOSEN = "[data-heat] a[aria-current=true]";

  @LocalServerPort int port;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Teams teams;
  @Autowired Users users;
  @Autowired PasswordEncoder passwords;

  @BeforeEach
  void aCompanyAtWork() {
    var desk = new Desk(web, jdbc, teams);
    desk.setUp();
    new Office(users, jdbc, passwords).staffed();
    for (var month : new String[] {"2026-01", "2026-02"}) {
      var lead = desk.lead("Anna " + month, month + "-12T09:00:00Z");
      desk.event(lead, event("STAGE_REACHED\",\"stage\":\"SQL", month + "-12T10:00:00Z"));
      desk.event(lead, event("ATTEMPTED\",\"channel\":\"CALL", month + "-12T10:20:00Z"));
    }
  }

  private static String event(String type, String at) {
    return "{\"type\":\"%s\",\"at\":\"%s\"}".formatted(type, at);
  }

  @Test
  void aCellIsReachedByArrowsOpenedInPlaceAndLeftByTheBackButton() {
    try (var browsing = new Browsing();
        var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      page.navigate("/compliance/sql_first_contact/2026-02");
      assertThat(page.locator("#behind-title")).containsText("February 2026");
      page.locator(CHOSEN).focus();
      page.keyboard().press("ArrowLeft");
      assertThat(page.locator("[data-heat] a:focus")).containsText("January 2026");
      page.evaluate("document.documentElement.dataset.same = 'page'");
      page.keyboard().press("Enter");

      assertThat(page.locator("#behind-title")).containsText("January 2026");
      assertThat(page).hasURL(Pattern.compile("/compliance/sql_first_contact/2026-01$"));
      assertThat(page).hasTitle(Pattern.compile("January 2026"));
      assertThat(page.locator(CHOSEN)).containsText("January 2026");
      assertThat(page.locator("[data-heat] a:focus")).containsText("January 2026");
      assertThat(page.locator("[data-said]")).containsText("January 2026");
      assertThat(page.locator("html")).hasAttribute("data-same", "page");

      page.goBack();
      assertThat(page.locator("#behind-title")).containsText("February 2026");
      assertThat(page).hasTitle(Pattern.compile("February 2026"));
      assertThat(page.locator(CHOSEN)).containsText("February 2026");
    }
  }

  @Test
  void statesOfTheLeadsAreChosenInPlace() {
    try (var browsing = new Browsing();
        var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      page.navigate("/compliance/sql_first_contact/2026-02");
      page.locator("#state-all").click();
      assertThat(page).hasURL(Pattern.compile("state=all"));
      assertThat(page.locator("#state-all")).hasAttribute("aria-current", "true");
      assertThat(page.locator("#state-all")).isFocused();
      assertThat(page.locator(".behind-list tbody tr")).hasCount(1);
    }
  }

  @Test
  void withoutScriptEveryCellIsAPage() {
    try (var browsing = new Browsing();
        var window = browsing.open(port, Reading.ENGLISH.withoutScript())) {
      Page page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      page.navigate("/compliance");
      page.locator("[data-heat] a[href*='sql_first_contact/2026-01']").click();
      assertThat(page.locator("#behind-title")).containsText("January 2026");
    }
  }
}
