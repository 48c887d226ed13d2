package io.leadpact.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.leadpact.demo.DemoPerson;
import io.leadpact.testing.Chromium;
import java.util.List;
import java.util.Map;

/** One Chromium for all tests of a class, and windows of it as readers have them. */
final class Browsing implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final double PATIENCE = 30_000;

  private final Playwright playwright;
  private final Browser browser;

  Browsing() {
    // A machine that builds may be busy with more than this.
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.find().orElseThrow())
                    .setArgs(FLAGS));
  }

  /** How somebody looks at the pages. */
  record Reading(String locale, int width, boolean dark, boolean script) {

    static final Reading ENGLISH = new Reading("en-GB", 1280, false, true);

    int height() {
      return width < 768 ? 844 : 900;
    }

    Reading in(String other) {
      return new Reading(other, width, dark, script);
    }

    Reading wide(int pixels) {
      return new Reading(locale, pixels, dark, script);
    }

    Reading dark(boolean at) {
      return new Reading(locale, width, at, script);
    }

    Reading withoutScript() {
      return new Reading(locale, width, dark, false);
    }
  }

  BrowserContext open(int port, Reading reading) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setBaseURL("http://localhost:" + port)
            .setLocale(reading.locale())
            .setTimezoneId("Europe/Warsaw")
            .setJavaScriptEnabled(reading.script())
            .setColorScheme(reading.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setViewportSize(reading.width(), reading.height()));
  }

  static Page signIn(BrowserContext window, String email, String password) {
    var page = window.newPage();
    page.setDefaultTimeout(60_000);
    page.navigate("/sign-in");
    page.locator("input[name=email]").fill(email);
    page.locator("input[name=password]").fill(password);
    page.locator("form[action='/sign-in'] button[type=submit]").click();
    page.waitForURL(url -> !url.contains("/sign-in"));
    return page;
  }

  /** Through the door of the made-up company, without a password. */
  static Page walkIn(BrowserContext window, DemoPerson person) {
    var page = window.newPage();
    page.setDefaultTimeout(60_000);
    page.navigate("/sign-in");
    page.locator("button[name=as][value=" + person.name() + "]").click();
    page.waitForURL(url -> !url.contains("/sign-in"));
    return page;
  }

  /** Leaves a page that has come to rest: its scripts may still write its address before that. */
  static void leaves(Page page, String path) {
    page.waitForLoadState();
    page.navigate(path);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
