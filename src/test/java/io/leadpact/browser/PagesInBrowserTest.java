package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.identity.Teams;
import io.leadpact.identity.Users;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.web.Desk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

  private static final List<String> PAGES =
      List.of(
          "/",
          "/leads",
          "/leads/new",
          "/stages",
          "/compliance",
          "/funnel",
          "/promises",
          "/calendars",
          "/imports",
          "/alerts",
          "/users",
          "/teams",
          "/tokens",
          "/audit",
          "/account",
          "/more");

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
      assertThat(page.locator("h1")).containsText("Marketing keeps");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Małgorzata Szczepańska"))
          .click();
      page.locator("#attempt-outcome").selectOption("REACHED");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log it")).click();
      assertThat(page.locator("[data-undo]")).containsText("Attempt logged");
      assertThat(page.locator(".lead-clocks .status.is-met")).hasCount(2);
      page.waitForLoadState();
      page.keyboard().press("z");
      assertThat(page.locator("[data-undo]")).containsText("Taken back");
      assertThat(page.locator(".lead-clocks .status.is-met")).hasCount(1);
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
      page.getByText("Give feedback to marketing").click();
      page.locator("#feedback-verdict-REJECTED").check();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send feedback")).click();
      assertThat(page.locator("#feedback-reason-error")).containsText("needs a reason");
      page.locator("#feedback-reason").selectOption("NO_BUDGET");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send feedback")).click();
      assertThat(page.locator(".journal")).containsText("No budget");
    }
  }

  @Test
  void languageAndThemeAreSwitched() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      page.locator(".menu > summary").click();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Русский")).click();
      assertThat(page.locator("html")).hasAttribute("lang", "ru");
      assertThat(page.locator(".sections")).containsText("Соблюдение");
      page.locator(".menu > summary").click();
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
      page.locator("#attempt-outcome").selectOption("NO_ANSWER");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log it")).click();
      assertThat(page.locator(".journal")).containsText("No answer");
    }
  }

  @Test
  void everyPageIsFitForEverybody() {
    var wrong = new ArrayList<String>();
    for (var dark : List.of(false, true)) {
      try (var window = browsing.open(port, Reading.ENGLISH.dark(dark))) {
        var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
        for (var path : paths()) {
          if (!opens(page, path, wrong)) {
            continue;
          }
          new AxeBuilder(page)
              .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
              .analyze()
              .getViolations()
              .forEach(
                  violation ->
                      violation
                          .getNodes()
                          .forEach(
                              node ->
                                  wrong.add(
                                      "%s (%s): %s %s"
                                          .formatted(
                                              path,
                                              dark ? "dark" : "light",
                                              violation.getId(),
                                              node.getHtml()))));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** No page is wider than its window, and none says a key instead of words. */
  @Test
  void everyPageFitsAndIsPictured() {
    var wrong = new ArrayList<String>();
    for (var width : List.of(1280, 390)) {
      for (var locale : List.of("en-GB", "ru-RU")) {
        for (var dark : List.of(false, true)) {
          var reading = Reading.ENGLISH.in(locale).wide(width).dark(dark);
          try (var window = browsing.open(port, reading)) {
            var page = window.newPage();
            page.navigate("/sign-in");
            picture(page, "/sign-in", reading);
            page.close();
            page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
            for (var path : paths()) {
              if (opens(page, path, wrong)) {
                picture(page, path, reading);
                check(page, path, reading, wrong);
              }
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean opens(Page page, String path, List<String> wrong) {
    try {
      var answer = page.navigate(path, new Page.NavigateOptions().setTimeout(30_000));
      if (answer.status() == 200) {
        return true;
      }
      wrong.add(path + " answers " + answer.status());
    } catch (PlaywrightException e) {
      wrong.add(path + " does not open");
    }
    return false;
  }

  private static final Pattern UNPUBLISHED = Pattern.compile("\\?\\?[a-z._-]+_\\w+\\?\\?");

  private static void check(Page page, String path, Reading reading, List<String> wrong) {
    var over =
        ((Number)
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .intValue();
    if (over > 0) {
      wrong.add(
          "%s is %d px too wide at %d (%s)"
              .formatted(path, over, reading.width(), reading.locale()));
    }
    var unpublished = UNPUBLISHED.matcher(page.content());
    while (unpublished.find()) {
      wrong.add(path + ": " + unpublished.group());
    }
  }

  private static void picture(Page page, String path, Reading reading) {
    var name =
        "%s-%d-%s%s.png"
            .formatted(
                path.equals("/")
                    ? "today"
                    : path.substring(1).replaceAll("\\d+", "n").replace('/', '-'),
                reading.width(),
                reading.locale().substring(0, 2),
                reading.dark() ? "-dark" : "");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name))
            .setFullPage(true));
  }

  private List<String> paths() {
    var paths = new ArrayList<>(PAGES);
    paths.add("/leads/" + lead);
    paths.add("/leads/" + lead + "/edit");
    return paths;
  }
}
