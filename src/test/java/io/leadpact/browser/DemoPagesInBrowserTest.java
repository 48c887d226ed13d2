package io.leadpact.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.clock.Recorder;
import io.leadpact.demo.DemoPerson;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.OnDemoCompany;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of the made-up company, as wide and narrow, bright and dark screens show it. */
@OnDemoCompany
@InBrowser
@Tag("browser")
class DemoPagesInBrowserTest {

  private static final boolean ALL = "all".equals(System.getProperty("readings"));

  private static Browsing browsing;

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Recorder recorder;

  @BeforeAll
  static void start() {
    browsing = new Browsing();
  }

  @AfterAll
  static void stop() {
    browsing.close();
  }

  /**
   * Each width in each language and each light, each language in each light: what goes wrong does
   * so for two of them together. Whether a page is for everybody hangs on width and light alone,
   * and is asked in English. All of it in all eight with {@code -Dreadings=all}, for whoever wants
   * every picture.
   */
  static Stream<Reading> readings() {
    return Stream.of(1280, 390)
        .flatMap(
            width ->
                Stream.of("en-GB", "ru-RU")
                    .flatMap(
                        locale ->
                            Stream.of(false, true)
                                .map(dark -> new Reading(locale, width, dark, true))))
        .filter(reading -> ALL || isOneOfFour(reading));
  }

  private static boolean isOneOfFour(Reading reading) {
    var odd = reading.width() < 768 ^ reading.locale().startsWith("ru") ^ reading.dark();
    return !odd;
  }

  @ParameterizedTest
  @MethodSource("readings")
  void everyPageFitsIsValidAndForEverybody(Reading reading) {
    try (var window = browsing.open(port, reading)) {
      var look = signedIn(window, reading);
      for (var path : paths()) {
        if (look.opens(path)) {
          look.fits();
          look.picture();
          if (ALL || reading.locale().startsWith("en")) {
            look.isAccessible();
          }
          if (reading.equals(Reading.ENGLISH)) {
            look.isValid();
          }
        }
      }
      assertThat(look.wrong()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("readings")
  void hostileWordsBreakNoPage(Reading reading) {
    var lead = new HostileLead(recorder).comesIn();
    var pages =
        Map.of(
            "hostile-today", "/",
            "hostile-lead", "/leads/" + lead,
            "hostile-lead-edit", "/leads/" + lead + "/edit",
            "hostile-list", "/leads",
            "hostile-search", "/leads?q=" + HostileLead.EMAIL);
    try (var window = browsing.open(port, reading)) {
      var page = Browsing.walkIn(window, DemoPerson.ALICJA);
      var look = new PageLook(page, reading);
      pages.forEach(
          (name, path) -> {
            if (look.opens(path)) {
              assertThat(page.content()).as(path).contains(HostileLead.NAME);
              look.fits();
              look.picture(name);
              look.isAccessible();
              look.isValid();
            }
          });
      assertThat(look.wrong()).isEmpty();
    }
  }

  private static PageLook signedIn(BrowserContext window, Reading reading) {
    return new PageLook(Browsing.walkIn(window, DemoPerson.ALICJA), reading);
  }

  private List<String> paths() {
    var lead = busiest();
    var user = jdbc.sql("select min(id) from app_user").query(Long.class).single();
    return Stream.concat(DemoPaths.all(lead, user).stream(), DemoPaths.ofTheDesk(jdbc).stream())
        .toList();
  }

  /** The lead with the most to show. */
  private long busiest() {
    return jdbc.sql("select lead_id from lead_state order by last_seq desc, lead_id limit 1")
        .query(Long.class)
        .single();
  }
}
