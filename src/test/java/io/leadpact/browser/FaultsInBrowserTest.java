package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.identity.Teams;
import io.leadpact.identity.Users;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.web.Desk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
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
  @Autowired DataSource database;
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
    lead =
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
      assertThat(page.locator(".stage-list")).containsText("TRIAL");
    }
  }

  @Test
  void anAttemptTypedWithoutAConnectionIsLoggedOnceWhenThereIsOne() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.SVETLANA, Office.PASSWORD);
      typeAttempt(page);
      window.setOffline(true);
      page.locator("details[open] button[value=NO_ANSWER]").click();
      assertThat(page.locator("[data-wire]")).containsText("What you sent is kept");
      assertThat(page.locator("#attempt-note-CALL")).hasValue("Back at three");
      window.setOffline(false);
      assertThat(page.locator(".journal")).containsText("Back at three");
      assertThat(page.locator(".journal")).containsText("no answer");
      assertThat(attempts()).isEqualTo(1);
    }
  }

  @Test
  void anAttemptSentAfterTheSessionEndedIsLoggedOnceBehindTheDoor() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, Office.SVETLANA, Office.PASSWORD);
      typeAttempt(page);
      jdbc.sql("delete from spring_session").update();
      page.locator("details[open] button[value=NO_ANSWER]").click();
      assertThat(page.locator("#door")).isVisible();
      page.locator("#door-password").fill(Office.PASSWORD);
      page.locator("#door").getByRole(AriaRole.BUTTON).first().click();
      assertThat(page.locator(".journal")).containsText("Back at three");
      assertThat(page.locator(".journal")).containsText("no answer");
      assertThat(attempts()).isEqualTo(1);
    }
  }

  private void typeAttempt(Page page) {
    page.navigate("/leads/" + lead);
    page.locator("#act-CALL").click();
    page.locator("details[open] .act-said summary").click();
    page.locator("#attempt-note-CALL").fill("Back at three");
  }

  private long attempts() {
    return jdbc.sql("select count(*) from lead_event where type = 'ATTEMPTED'")
        .query(Long.class)
        .single();
  }

  @Test
  void aSlowDatabaseShowsItselfAndIsAskedOnce() throws Exception {
    try (var window = browsing.open(port, Reading.ENGLISH);
        var slow = database.getConnection()) {
      var page = Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      addStage(page, "TRIAL");
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(request.method() + " " + request.url()));
      lock(slow, "spring_session");
      press(page, "Add");
      assertThat(page.locator("[data-under-way]")).isVisible();
      assertThat(page.locator("[data-slow]"))
          .containsText("longer than usual", new ContainsTextOptions().setTimeout(20_000));
      press(page, "Add");
      assertThat(asked).filteredOn(one -> one.endsWith("/pulse")).hasSize(1);
      assertThat(asked).noneMatch(one -> one.startsWith("POST"));
      slow.rollback();
      assertThat(page.locator(".stage-list")).containsText("TRIAL");
      assertThat(asked).filteredOn(one -> one.startsWith("POST")).hasSize(1);
    }
  }

  @Test
  void whoLoadsAPageAgainAndAgainAsksASlowDatabaseOnce() throws Exception {
    try (var window = browsing.open(port, Reading.ENGLISH);
        var slow = database.getConnection()) {
      Browsing.signIn(window, Office.HELENE, Office.PASSWORD);
      lock(slow, "lead");
      var impatient = reloads(window, 8);
      assertThat(impatient.turnedAway().get(1, TimeUnit.MINUTES)).isEqualTo(429);
      assertThat(waiting()).isEqualTo(1);
      slow.rollback();
      assertThat(impatient.statuses()).contains(200, 429);
    }
  }

  /** Nobody reads that table until the transaction ends. */
  private static void lock(Connection slow, String table) throws SQLException {
    slow.setAutoCommit(false);
    try (var statement = slow.createStatement()) {
      statement.execute("lock table " + table + " in access exclusive mode");
    }
  }

  /** The same page asked for again and again, as by somebody who does not believe it. */
  private Impatience reloads(BrowserContext window, int times) {
    var cookie = window.cookies().stream().filter(c -> c.name.equals("leadpact")).findFirst();
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/leads"))
            .header("Cookie", "leadpact=" + cookie.orElseThrow().value)
            .header("Accept", "text/html")
            .build();
    var client = HttpClient.newHttpClient();
    return new Impatience(
        Stream.generate(() -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
            .limit(times)
            .map(answer -> answer.thenApply(HttpResponse::statusCode))
            .toList());
  }

  /** Several equal requests and what became of them. */
  private record Impatience(List<CompletableFuture<Integer>> answers) {

    /** While one is at work no other answer than a refusal can come. */
    CompletableFuture<Object> turnedAway() {
      return CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new));
    }

    List<Integer> statuses() {
      return answers.stream().map(CompletableFuture::join).toList();
    }
  }

  /** How many wait for the table, once the first of them does. */
  private long waiting() {
    var waiters =
        jdbc.sql(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """);
    long found = 0;
    for (int tries = 0; found == 0 && tries < 10_000; tries++) {
      found = waiters.query(Long.class).single();
    }
    return found;
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
      assertThat(page.locator(".stage-list")).containsText("TRIAL");
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
      assertThat(page.locator(".stage-list")).containsText("TRIAL");
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
