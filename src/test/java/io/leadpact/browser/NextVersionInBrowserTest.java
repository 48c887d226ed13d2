package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.leadpact.agreement.Promises;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.demo.DemoPerson;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.OnDemoCompany;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The two heads of the made-up company come to the next version of their agreement. */
@OnDemoCompany
@InBrowser
@Tag("browser")
class NextVersionInBrowserTest {

  private static final String SIGN = "form[action='/agreement/draft/sign'] button[type=submit]";

  @LocalServerPort int port;
  @Autowired Promises promises;
  @Autowired Clock clock;

  @Test
  void whatWasSentBackAndChangedIsReadAnewBeforeBothSign() {
    int before = promises.newest().orElseThrow().number();
    try (var browsing = new Browsing();
        var here = browsing.open(port, Reading.ENGLISH);
        var there = browsing.open(port, Reading.ENGLISH)) {
      var henryk = Browsing.walkIn(here, DemoPerson.HENRYK);
      var helena = Browsing.walkIn(there, DemoPerson.HELENA);
      var look = new PageLook(henryk, Reading.ENGLISH);
      begin(henryk);
      look.isAccessible();
      propose(henryk);

      read(helena);
      takeBackAndChooseADay(henryk);
      propose(henryk);
      sign(helena, DemoPerson.HELENA);
      assertThat(helena.locator("main")).containsText("not what is proposed by now");

      read(helena);
      sendBack(helena, "The desk needs until January");
      henryk.navigate("/agreement/draft");
      assertThat(henryk.locator("h1")).containsText("is a draft");
      assertThat(henryk.locator(".remarks")).containsText("The desk needs until January");

      propose(henryk);
      read(henryk);
      look.isAccessible();
      sign(henryk, DemoPerson.HENRYK);
      assertThat(henryk.locator(".signing-path .is-a")).containsText("Henryk Zalewski");
      read(helena);
      sign(helena, DemoPerson.HELENA);
      assertThat(helena).hasURL(Pattern.compile(".*/agreement/versions"));
      assertThat(look.wrong()).isEmpty();
    }
    var signed = promises.newest().orElseThrow();
    assertThat(signed.number()).isEqualTo(before + 1);
    assertThat(signed.since().orElseThrow()).isAfter(clock.instant().plus(Duration.ofDays(7)));
    assertThat(promises.signed()).isTrue();
  }

  private static void begin(Page page) {
    page.navigate("/agreement/draft");
    var begin = page.locator("form[action='/agreement/draft'] button");
    if (begin.count() > 0) {
      begin.click();
    }
    assertThat(page.locator("h1")).containsText("is a draft");
  }

  private static void propose(Page page) {
    page.navigate("/agreement/draft");
    page.locator("form[action='/agreement/draft/propose'] button").click();
    page.locator("#confirm [data-yes]").click();
    assertThat(page.locator("h1")).containsText("waits for signatures");
  }

  private void takeBackAndChooseADay(Page page) {
    page.locator("form[action='/agreement/draft/take-back'] button").click();
    var day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(30);
    page.locator("#effectiveFrom").fill(day.toString());
    page.locator("form[action='/agreement/draft/settings'] button").click();
    assertThat(page.locator(".signing-path li").last()).containsText(String.valueOf(day.getYear()));
  }

  private static void read(Page page) {
    page.navigate("/agreement/draft/sign");
    assertThat(page.locator(".signing-doc")).isVisible();
  }

  private static void sign(Page page, DemoPerson person) {
    page.locator("#secret").fill(person.fullName());
    page.locator(SIGN).click();
  }

  private static void sendBack(Page page, String why) {
    page.locator(".send-back summary").click();
    page.locator("#text").fill(why);
    page.locator("form[action='/agreement/draft/send-back'] button").click();
    assertThat(page.locator("h1")).containsText("is a draft");
  }
}
