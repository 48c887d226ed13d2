package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.handoff.DeskNews;
import io.leadpact.identity.Teams;
import io.leadpact.identity.Users;
import io.leadpact.notification.NewsDesk;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.web.Desk;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** What one person does, another who looks at it sees without loading the page again. */
@LeadpactTest
@InBrowser
@Tag("browser")
class LiveInBrowserTest {

  private static Browsing browsing;

  @LocalServerPort int port;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Teams teams;
  @Autowired Users users;
  @Autowired PasswordEncoder passwords;
  @Autowired NewsDesk news;
  private Desk desk;
  private Office office;
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
    desk = new Desk(web, jdbc, teams).setUp();
    office = new Office(users, jdbc, passwords).staffed();
    lead = desk.lead("Małgorzata Szczepańska", "2026-03-02T08:10:00Z");
    desk.event(lead, "{\"type\":\"GIVEN_TO\",\"team\":\"sdr\",\"at\":\"2026-03-02T08:20:00Z\"}")
        .event(
            lead, "{\"type\":\"STAGE_REACHED\",\"stage\":\"SQL\",\"at\":\"2026-03-02T08:30:00Z\"}");
  }

  @Test
  void anAttemptIsSeenOnTheLeadAndOnTheDashboardOfAnother() {
    try (var hers = browsing.open(port, Reading.ENGLISH);
        var his = browsing.open(port, Reading.ENGLISH)) {
      var dashboard = Browsing.signIn(hers, Office.HELENE, Office.PASSWORD);
      assertThat(dashboard.locator("#clocks")).containsText("Szczepańska");
      var watched = hers.newPage();
      watched.navigate("/leads/" + lead);
      assertThat(watched.locator(".strips .status.is-met")).hasCount(0);
      listens(dashboard);
      listens(watched);
      mark(dashboard);
      mark(watched);

      var work = Browsing.signIn(his, Office.SVETLANA, Office.PASSWORD);
      work.navigate("/leads/" + lead);
      work.locator("#act-CALL").click();
      work.locator("details[open] button[value=REACHED]").click();
      assertThat(work.locator("[data-undo]")).containsText("Attempt logged");

      assertThat(watched.locator(".journal")).containsText("Call, reached");
      assertThat(watched.locator(".strips .status.is-met")).hasCount(1);
      dashboard.bringToFront();
      assertThat(dashboard.locator("#clocks")).not().containsText("Szczepańska");
      isTheSamePage(dashboard);
      isTheSamePage(watched);
    }
  }

  @Test
  void whatSomebodyIsTypingStaysAndTheyAreAsked() {
    try (var hers = browsing.open(port, Reading.ENGLISH);
        var his = browsing.open(port, Reading.ENGLISH)) {
      var typing = Browsing.signIn(hers, Office.HELENE, Office.PASSWORD);
      typing.navigate("/leads/" + lead);
      listens(typing);
      var correction = typing.locator("#lead-journal details.correct").first();
      correction.locator("summary").click();
      correction.locator("input[name=note]").fill("It was a quarter past");

      var work = Browsing.signIn(his, Office.SVETLANA, Office.PASSWORD);
      work.navigate("/leads/" + lead);
      work.locator("#act-CALL").click();
      work.locator("details[open] button[value=REACHED]").click();

      assertThat(typing.locator("#lead-journal [data-live-ask]")).isVisible();
      assertThat(correction.locator("input[name=note]")).hasValue("It was a quarter past");
    }
  }

  @Test
  void aQueueIsAskedForAgainForItsOwnLeadsAndNotForAnothers() {
    try (var hers = browsing.open(port, Reading.ENGLISH);
        var his = browsing.open(port, Reading.ENGLISH)) {
      given("Anna Nowak", Office.SVETLANA);
      var queue = queue(hers, Office.SVETLANA);
      var another = queue(his, Office.HELENE);
      var asked = new ArrayList<String>();
      queue.onRequest(
          request ->
              Optional.of(request.url())
                  .filter(url -> url.contains("/queue?"))
                  .ifPresent(asked::add));

      given("Bruno Silva", Office.HELENE);
      assertThat(another.locator("#queue-list")).containsText("Bruno Silva");
      given("Clara Wolf", Office.SVETLANA);
      assertThat(queue.locator("#queue-list")).containsText("Clara Wolf");

      assertThat(asked).hasSize(1);
      assertThat(another.locator("#queue-list")).not().containsText("Clara Wolf");
    }
  }

  @Test
  void whatOneDidOneselfIsSeenAtOnceAndNotAskedForTwice() {
    try (var hers = browsing.open(port, Reading.ENGLISH)) {
      given("Anna Nowak", Office.SVETLANA);
      given("Bruno Silva", Office.SVETLANA);
      var queue = queue(hers, Office.SVETLANA);
      var asked = new ArrayList<String>();
      queue.onRequest(
          request ->
              Optional.of(request.url())
                  .filter(url -> url.contains("/queue?"))
                  .ifPresent(asked::add));

      queue.locator("#act-CALL").click();
      queue.locator("details[open] button[value=NO_ANSWER]").click();
      assertThat(queue.locator("[data-undo]")).containsText("Anna Nowak: Call");
      listens(queue);
      assertThat(asked).hasSize(1);

      given("Clara Wolf", Office.SVETLANA);
      assertThat(queue.locator("#queue-list")).containsText("Clara Wolf");
      assertThat(asked).hasSize(2);
    }
  }

  @Test
  void forTheBellNobodyAsksForTheWholePage() {
    try (var hers = browsing.open(port, Reading.ENGLISH)) {
      given("Anna Nowak", Office.SVETLANA);
      var queue = queue(hers, Office.SVETLANA);
      var asked = new ArrayList<String>();
      queue.onRequest(request -> asked.add(URI.create(request.url()).getPath()));

      var whom = List.of(office.actor(Office.SVETLANA));
      news.tell(new DeskNews(DeskNews.Kind.CAME_BACK, lead, LocalDate.of(2026, 3, 2), whom));

      assertThat(queue.locator("#bell-count .bell-count")).hasText("1");
      assertThat(asked).contains("/alerts/count").doesNotContain("/queue");
    }
  }

  private void given(String name, String whom) {
    var given =
        "{\"type\":\"GIVEN_TO\",\"team\":\"sdr\",\"person\":\"%s\",\"at\":\"2026-03-02T08:20:00Z\"}";
    desk.event(desk.lead(name, "2026-03-02T08:10:00Z"), given.formatted(office.actor(whom)));
  }

  private Page queue(BrowserContext window, String whose) {
    var page = Browsing.signIn(window, whose, Office.PASSWORD);
    page.navigate("/queue?of=me");
    listens(page);
    return page;
  }

  private static void listens(Page page) {
    assertThat(page.locator("html")).hasAttribute("data-line", "open");
  }

  private static void mark(Page page) {
    page.evaluate("window.stillTheSame = true");
  }

  private static void isTheSamePage(Page page) {
    assertThat(page.evaluate("window.stillTheSame === true")).isEqualTo(true);
  }
}
