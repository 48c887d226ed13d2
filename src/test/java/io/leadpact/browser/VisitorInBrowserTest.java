package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.sun.net.httpserver.HttpServer;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.context.Storefront;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page of another site that carries our two scripts, and somebody who looks at it. */
@LeadpactTest
@InBrowser
@Tag("browser")
class VisitorInBrowserTest {

  private static Browsing browsing;

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  private HttpServer shop;
  private String origin;

  @BeforeAll
  static void start() {
    browsing = new Browsing();
  }

  @AfterAll
  static void stop() {
    browsing.close();
  }

  @BeforeEach
  void aShop() throws IOException {
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    origin = "http://localhost:" + shop.getAddress().getPort();
    var front = new Storefront(application);
    var page =
        """
        <!doctype html><html lang="en"><head><title>Prices</title>
        <script src="http://localhost:%1$d/t.js" data-site="%2$s" data-consent="required"></script></head>
        <body><h1>Prices</h1><script src="http://localhost:%1$d/f.js" data-form="%3$s"></script></body></html>
        """
            .formatted(port, front.site(origin), front.form(origin))
            .getBytes(StandardCharsets.UTF_8);
    shop.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    shop.start();
  }

  @AfterEach
  void closed() {
    shop.stop(0);
  }

  private Page visit(BrowserContext window) {
    var page = window.newPage();
    page.setDefaultTimeout(60_000);
    page.navigate(origin + "/pricing?utm_source=google&utm_campaign=autumn");
    return page;
  }

  private long count(String what) {
    return jdbc.sql("select count(*) from " + what).query(Long.class).single();
  }

  @Test
  void nothingIsKeptOrToldBeforeConsentAndTheFormTellsWhoItWas() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = visit(window);
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
      assertThat(count("activity")).isZero();
      page.evaluate("leadpact.consent()");
      assertThat(page.evaluate("localStorage.getItem('leadpact.visitor').length")).isEqualTo(36);
      assertThat(window.cookies()).isEmpty();
      page.waitForCondition(() -> count("activity where pricing") == 1);
      var form = page.frameLocator("iframe");
      form.locator("#name").fill("Ana");
      form.locator("#email").fill("ana@example.com");
      form.locator("input[name=visitor]")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
      clock.advance(Duration.ofSeconds(30));
      form.locator("button[type=submit]").click();
      assertThat(form.locator("[role=status]")).containsText("Thank you");
      assertThat(count("activity where lead_id is not null")).isEqualTo(2);
      assertThat(
              jdbc.sql(
                      """
                      select l.name || ' ' || l.landing_page || ' ' || c.utm_source
                      from lead l join lead_context c on c.lead_id = l.id
                      """)
                  .query(String.class)
                  .single())
          .isEqualTo("Ana " + origin + "/pricing google");
    }
  }

  @Test
  void whoAsksNotToBeFollowedIsNotEvenWithConsent() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      window.addInitScript(
          "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })");
      var page = visit(window);
      page.evaluate("leadpact.consent()");
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
      assertThat(page.evaluate("leadpact.visitor()")).isNull();
    }
  }

  @Test
  void theFormIsFilledInWithoutScriptsAndAsHighAsItNeeds() {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = visit(window);
      assertThat(page.frameLocator("iframe").locator("h1")).containsText("See it yourself");
      page.waitForCondition(
          () -> !page.locator("iframe").evaluate("one => one.style.height").equals("30rem"));
    }
    var key = jdbc.sql("select key from web_form").query(String.class).single();
    try (var window = browsing.open(port, Reading.ENGLISH.withoutScript())) {
      var page = window.newPage();
      page.navigate("/f/" + key);
      page.locator("#email").fill("bob@example.com");
      clock.advance(Duration.ofSeconds(30));
      page.locator("button[type=submit]").click();
      assertThat(page.locator("#name-error")).containsText("Please fill this in");
      assertThat(page.locator("#email")).hasValue("bob@example.com");
      page.locator("#name").fill("Bob");
      clock.advance(Duration.ofSeconds(30));
      page.locator("button[type=submit]").click();
      assertThat(page.locator("[role=status]")).containsText("Thank you");
    }
  }
}
