package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.identity.Teams;
import io.leadpact.identity.Users;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.web.Desk;
import java.util.ArrayList;
import java.util.List;
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

/** What becomes of a reader's work when something between browser and database fails. */
@LeadpactTest
@InBrowser
@Tag("browser")
class FaultsInBrowserTest {

  private static Browsing browsing;

  @LocalServerPort int port;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Teams teams;
  @Autowired Users users;
  @Autowired PasswordEncoder passwords;

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
    new Desk(web, jdbc, teams).setUp().lead("Małgorzata Szczepańska", "2026-03-02T08:10:00Z");
    new Office(users, jdbc, passwords).staffed();
  }

  @Test
  void whatIsSentWithoutAConnectionIsSentWhenThereIsOne() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      addStage(page, "TRIAL");
      window.setOffline(true);
      press(page, "Add");
      assertThat(page.locator("[data-wire]")).containsText("What you sent is kept");
      assertThat(page.locator("#key")).hasValue("TRIAL");
      window.setOffline(false);
      assertThat(page.locator(".stages")).containsText("TRIAL");
    }
  }

  @Test
  void aLinkFollowedWithoutAConnectionWaitsForOne() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      window.setOffline(true);
      page.locator(".sections a[href='/leads']").click();
      assertThat(page.locator("[data-wire]")).containsText("No connection");
      window.setOffline(false);
      page.waitForURL("**/leads");
    }
  }

  @Test
  void whenTheSessionEndsOneSignsInInPlaceAndNothingIsLost() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      addStage(page, "TRIAL");
      jdbc.sql("delete from spring_session").update();
      press(page, "Add");
      var door = page.locator("#door");
      assertThat(door).isVisible();
      door.locator("#door-password").fill("not the password");
      door.getByRole(AriaRole.BUTTON).first().click();
      assertThat(door.locator("#door-refusal")).not().isEmpty();
      assertThat(page.locator("#key")).hasValue("TRIAL");
      door.locator("#door-password").fill(Office.PASSWORD);
      door.getByRole(AriaRole.BUTTON).first().click();
      assertThat(page.locator(".stages")).containsText("TRIAL");
    }
  }

  @Test
  void whatTakesLongShowsItselfAndIsNotSentTwice() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      addStage(page, "TRIAL");
      List<Route> held = new ArrayList<>();
      page.route("**/pulse", held::add);
      press(page, "Add");
      assertThat(page.locator("[data-under-way]")).isVisible();
      assertThat(page.locator("form[action='/stages']")).hasAttribute("aria-busy", "true");
      press(page, "Add");
      assertThat(held).hasSize(1);
      held.get(0).resume();
      assertThat(page.locator(".stages")).containsText("TRIAL");
    }
  }

  @Test
  void leadsPagesAndActionsAreFoundByTheKeyboardAlone() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      find(page, "szcz", "Małgorzata Szczepańska");
      page.waitForURL("**/leads/*");
      find(page, "dark", "Dark theme");
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
      page.keyboard().press("g");
      page.keyboard().press("f");
      page.waitForURL("**/funnel");
      page.keyboard().press("?");
      assertThat(page.locator("#keys")).containsText("Find a lead, a page or an action");
      page.locator("[data-switch-keys]").check();
      page.keyboard().press("Escape");
      page.keyboard().press("/");
      assertThat(page.locator("[data-find]")).not().isFocused();
    }
  }

  @Test
  void theRowsOfAListAreWalkedByKeys() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      page.navigate("/users");
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("k");
      var first = page.locator(".list tbody tr").first().locator("a");
      assertThat(first).isFocused();
      page.keyboard().press("Enter");
      page.waitForURL("**/users/*");
    }
  }

  private static void find(Page page, String typed, String wanted) {
    page.keyboard().press("/");
    page.locator("[data-find]").fill(typed);
    var option = page.locator("#found [role=option]").first();
    assertThat(option).containsText(wanted);
    page.keyboard().press("ArrowDown");
    assertThat(option).hasAttribute("aria-selected", "true");
    page.keyboard().press("Enter");
  }

  private static void addStage(Page page, String key) {
    page.navigate("/stages");
    page.locator("#key").fill(key);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
