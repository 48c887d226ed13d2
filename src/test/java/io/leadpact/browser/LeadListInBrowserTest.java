package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.clock.Recorder;
import io.leadpact.identity.Teams;
import io.leadpact.identity.Users;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import io.leadpact.web.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody works with the list of leads, by mouse, by keys, and without scripts. */
@LeadpactTest
@InBrowser
@Tag("browser")
class LeadListInBrowserTest {

  @LocalServerPort int port;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Teams teams;
  @Autowired Users users;
  @Autowired PasswordEncoder passwords;
  @Autowired Recorder recorder;

  @BeforeEach
  void aCompanyAtWork() {
    new Desk(web, jdbc, teams).setUp();
    new Office(users, jdbc, passwords).staffed();
    recorder.recordAll(
        IntStream.range(0, 500)
            .mapToObj(i -> io.leadpact.testing.Office.arrival(SettableClock.START))
            .toList());
  }

  @Test
  void fiveHundredLeadsAreTickedGivenAndTakenBack() {
    try (var browsing = new Browsing();
        var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      page.navigate("/leads");
      assertThat(page.locator(".bulk")).isHidden();
      page.keyboard().press("j");
      page.keyboard().press("x");
      assertThat(page.locator("[data-bulk-count]")).hasText("1 ticked");
      page.keyboard().press("j");
      page.keyboard().press(" ");
      assertThat(page.locator("[data-bulk-count]")).hasText("2 ticked");
      ticks(page)
          .nth(9)
          .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
      assertThat(page.locator("[data-bulk-count]")).hasText("10 ticked");
      assertThat(page.locator(".bulk > .switch")).isHidden();
      page.locator("[data-tick-all]").check();
      assertThat(page.locator("[data-bulk-count]")).hasText("50 ticked");
      page.locator("[data-bulk-all]").check();
      check(page, "ticked");
      page.locator(".bulk summary").first().click();
      page.locator("#bulk-team").selectOption("sdr");
      page.locator(".bulk button[value=GIVEN_TO]").click();
      assertThat(page.locator("[data-undo]")).containsText("500 leads given");
      assertThat(given()).isEqualTo(500);
      page.keyboard().press("z");
      assertThat(page.locator("h1")).hasText("Taken back on 500 leads");
      assertThat(given()).isZero();
      check(page, "undone");
    }
  }

  private long given() {
    return jdbc.sql("select count(*) from lead_state where team = 'sdr'")
        .query(Long.class)
        .single();
  }

  private static Locator ticks(Page page) {
    return page.locator("[data-tick]");
  }

  @Test
  void aFilterStandsInTheAddressAndHasTheKeyboardAgain() {
    try (var browsing = new Browsing();
        var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      page.navigate("/leads");
      page.locator("#pick-outcome").focus();
      page.locator("#pick-outcome").selectOption("OPEN");
      assertThat(page).hasURL(Pattern.compile("/leads\\?outcome=OPEN$"));
      assertThat(page.locator("#pick-outcome")).isFocused();
      page.locator("#pick-stage").click();
      page.locator("input[name=stage]").first().check();
      page.locator(".pick-many .button-main").first().click();
      assertThat(page).hasURL(Pattern.compile("stage=LEAD&outcome=OPEN$"));
      page.reload();
      assertThat(page.locator("#leads-found")).hasText("500 leads");
      check(page, "filtered");
      page.locator(".views summary").click();
      page.locator("#new-view-name").fill("Open ones");
      page.locator(".views .view-form button").click();
      assertThat(page.locator(".presets [aria-current]")).hasText("Open ones");
      page.locator(".pick-off").first().click();
      assertThat(page.locator(".presets [aria-current]")).containsText("(changed)");
      page.goBack();
      assertThat(page).hasURL(Pattern.compile("stage=LEAD"));
      page.setViewportSize(390, 844);
      check(page, "filtered-390");
    }
  }

  @Test
  void withoutScriptsTheSameIsDone() {
    try (var browsing = new Browsing();
        var window = browsing.open(port, Reading.ENGLISH.withoutScript())) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      page.navigate("/leads?sort=oldest");
      ticks(page).nth(0).check();
      ticks(page).nth(1).check();
      page.locator(".bulk summary").first().click();
      page.locator("#bulk-team").selectOption("sdr");
      page.locator(".bulk button[value=GIVEN_TO]").click();
      assertThat(page.locator("[data-undo]")).containsText("2 leads given");
      assertThat(page).hasURL(Pattern.compile("sort=oldest"));
      page.locator("[data-undo] button").click();
      assertThat(given()).isZero();
    }
  }

  /** Nothing wider than the window, and nothing that some people could not use. */
  private static void check(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screens/leads-" + name + ".png")));
    var wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
    var violations =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations();
    assertThat(violations.stream().map(v -> v.getId() + " " + v.getNodes().get(0).getHtml()))
        .isEmpty();
  }
}
