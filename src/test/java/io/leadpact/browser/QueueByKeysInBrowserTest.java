package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.clock.Recorder;
import io.leadpact.identity.Teams;
import io.leadpact.identity.Users;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.testing.As;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import io.leadpact.web.Desk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A rep works the queue without a mouse, from signing in to undoing. */
@LeadpactTest
@InBrowser
@Tag("browser")
class QueueByKeysInBrowserTest {

  @LocalServerPort int port;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Teams teams;
  @Autowired Users users;
  @Autowired PasswordEncoder passwords;
  @Autowired Recorder recorder;
  @Autowired SettableClock clock;
  private final List<Long> leads = new ArrayList<>();

  @BeforeEach
  void threeLeadsWaitForSomebodyOfTheTeam() {
    var desk = new Desk(web, jdbc, teams).setUp();
    new Office(users, jdbc, passwords).staffed();
    jdbc.sql("update app_user set team = 'sdr'").update();
    for (var name : List.of("Anna Nowak", "Bruno Silva", "Clara Wolf")) {
      var lead = desk.lead(name, "2026-03-02T08:00:00Z");
      leads.add(lead);
      var given = Facts.of(Fact.TEAM, "sdr");
      var event =
          new NewEvent(EventType.GIVEN_TO, clock.instant(), "user:1", "leadpact", null, given);
      As.run(As.administrator(), () -> recorder.record(new LeadId(lead), event, null));
    }
  }

  @Test
  void fromSigningInToUndoingOneLeadAfterTheOther() {
    try (var browsing = new Browsing();
        var window = browsing.open(port, Reading.ENGLISH)) {
      var page = byKeys(window.newPage());
      press(page, "g", "q");
      assertThat(page).hasURL(Pattern.compile("/queue"));
      take(page, "Anna Nowak");
      take(page, "Bruno Silva");
      take(page, "Clara Wolf");
      check(page, "taken");

      // A call in two keys; the next lead opens by itself.
      press(page, "k");
      opens(page, "Bruno Silva");
      press(page, "k");
      opens(page, "Anna Nowak");
      press(page, "c", "2");
      assertThat(page.locator("[data-undo]")).containsText("Anna Nowak: Call, No answer");
      opens(page, "Bruno Silva");
      assertThat(entries("ATTEMPTED")).isEqualTo(1);
      assertFocusVisible(page);

      // An e-mail: its first outcome has the focus, so Enter will do.
      press(page, "e");
      assertThat(page.locator("details.act[open] [data-digit]").first()).isFocused();
      press(page, "Enter");
      assertThat(page.locator("[data-undo]")).containsText("Bruno Silva: E-mail, Reached");
      opens(page, "Clara Wolf");
      assertThat(entries("ATTEMPTED")).isEqualTo(2);

      // Accepted, by Enter too.
      press(page, "a");
      assertThat(page.locator("details.act[open] input:focus")).hasCount(1);
      press(page, "Enter");
      assertThat(page.locator("[data-undo]")).containsText("Clara Wolf: Feedback sent");
      opens(page, "Bruno Silva");

      // Another is rejected in three keys.
      press(page, "r", "1");
      check(page, "rejecting");
      press(page, "Enter");
      assertThat(page.locator("[data-undo]")).containsText("Bruno Silva: Feedback sent");
      assertThat(rejected()).isEqualTo(1);

      // Undone, it is open again.
      press(page, "z");
      opens(page, "Bruno Silva");
      assertThat(rejected()).isZero();
      assertFocusVisible(page);
      check(page, "undone");
    }
  }

  @Test
  void ofTwoWhoTakeTheSameLeadOneIsToldWhoWasFaster() {
    try (var browsing = new Browsing();
        var one = browsing.open(port, Reading.ENGLISH);
        var two = browsing.open(port, Reading.ENGLISH.wide(390))) {
      var first = Browsing.signIn(one, Office.HELENE, Office.PASSWORD);
      var second = Browsing.signIn(two, Office.SVETLANA, Office.PASSWORD);
      first.navigate("/queue?of=me");
      second.route("**/live*", route -> route.abort());
      second.navigate("/queue?of=me");
      var button = ".desk-free:has(input[value=\"" + leads.get(1) + "\"]) button";
      first.locator(button).click();
      assertThat(first.locator(".desk-lead h2 a")).hasText("Bruno Silva");
      second.locator(button).click();
      assertThat(second.locator("[data-undo]")).containsText("was faster");
    }
  }

  /** Between its pressing and its sending the part of the page in which it stands is renewed. */
  @Test
  void whatWasPressedIsLoggedThoughThePageIsRenewedMeanwhile() {
    try (var browsing = new Browsing();
        var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      page.navigate("/queue?of=me");
      take(page, "Anna Nowak");
      var renew =
          "(() => { const part = document.querySelector('.acts-pinned'); part.replaceWith(part.cloneNode(true)); })()";
      page.evaluate(renew);
      page.route(
          "**/pulse",
          route -> {
            page.evaluate(renew);
            route.resume();
          });
      press(page, "c", "2");

      assertThat(page.locator("[data-undo]")).containsText("Anna Nowak: Call, No answer");
      assertThat(entries("ATTEMPTED")).isEqualTo(1);
    }
  }

  @Test
  void withoutScriptsTheSameIsDoneByLinksAndForms() {
    try (var browsing = new Browsing();
        var window = browsing.open(port, Reading.ENGLISH.withoutScript())) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      page.navigate("/queue?of=me");
      page.locator("#take-next").click();
      page.locator("#act-CALL").click();
      page.locator("details.act[open] button[value=NO_ANSWER]").click();
      assertThat(page.locator("[data-undo]")).containsText("Call, No answer");
      page.locator("[data-undo] button").click();
      assertThat(entries("CORRECTED")).isEqualTo(1);
    }
  }

  private static Page byKeys(Page page) {
    page.setDefaultTimeout(30_000);
    page.navigate("/sign-in");
    page.locator("input[name=email]").focus();
    page.keyboard().type(Office.HELENE);
    page.keyboard().press("Tab");
    page.locator("input[name=password]").focus();
    page.keyboard().type(Office.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/sign-in"));
    return page;
  }

  private static void press(Page page, String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
  }

  private static void take(Page page, String name) {
    press(page, "n");
    opens(page, name);
  }

  private static void opens(Page page, String name) {
    assertThat(page.locator(".desk-lead h2 a")).hasText(name);
  }

  private static void assertFocusVisible(Page page) {
    assertThat(page.locator(":focus-visible")).hasCount(1);
  }

  private long entries(String type) {
    return jdbc.sql("select count(*) from lead_event where type = :type")
        .param("type", type)
        .query(Long.class)
        .single();
  }

  private long rejected() {
    return jdbc.sql("select count(*) from lead_state where verdict = 'REJECTED'")
        .query(Long.class)
        .single();
  }

  private static void check(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screens/queue-" + name + ".png")));
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
