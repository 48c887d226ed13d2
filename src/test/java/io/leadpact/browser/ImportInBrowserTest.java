package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.github.kagkarlsson.scheduler.task.Task;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.identity.Teams;
import io.leadpact.identity.Users;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.web.Desk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody brings a history in, from the file to the report, in a real browser. */
@LeadpactTest
@InBrowser
@Tag("browser")
class ImportInBrowserTest {

  private static final String LEADS =
      "id,created,mail\n1,02.02.2026 10:00,ann@example.com\n2,02.02.2026 11:00,nobody\n";
  private static final String EVENTS =
      "id,what,time\n1,given,02.02.2026 10:05\n1,call,02.02.2026 10:10\n1,call,02.02.2026 10:40\n";

  @LocalServerPort int port;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Teams teams;
  @Autowired Users users;
  @Autowired PasswordEncoder passwords;

  @Autowired
  @Qualifier("importJob")
  Task<Void> job;

  @BeforeEach
  void aCompanyAtWork() {
    new Desk(web, jdbc, teams).setUp();
    new Office(users, jdbc, passwords).staffed();
  }

  @Test
  void aHistoryIsDescribedAndTakenIn() {
    try (var browsing = new Browsing();
        var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      page.navigate("/imports");
      page.locator("#leads").setInputFiles(file("leads.csv", LEADS));
      page.locator("#events").setInputFiles(file("events.csv", EVENTS));
      click(page, "Next");
      assertThat(page.locator("h1")).containsText("Say what the files mean");
      page.locator("#source").fill("crm");
      page.locator("[id='leads.email']").selectOption("mail");
      page.locator("[id='by.0']").selectOption("what");
      click(page, "Refresh the preview");
      page.locator("select[name='means.0']").selectOption("ATTEMPTED:CALL");
      page.locator("select[name='means.1']").selectOption("GIVEN_TO:sdr");
      click(page, "Refresh the preview");
      assertThat(page.locator("tr:has-text('ann@example.com')").last()).containsText("Came in");
      check(page, "describe");
      page.setViewportSize(390, 844);
      check(page, "describe-390");
      click(page, "Start the import");
      assertThat(page.locator("#progress")).containsText("Waiting");
      job.execute(job.instance(page.url().replaceAll(".*/", "")), null);
      assertThat(page.locator("#progress")).containsText("Done");
      assertThat(page.locator("#progress")).containsText("Rejected lines");
      check(page, "done-390");
    }
  }

  private static void click(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing wider than the window, and nothing that some people could not use. */
  private static void check(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/import-" + name + ".png")));
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
