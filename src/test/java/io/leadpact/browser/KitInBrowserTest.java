package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.leadpact.agreement.Kits;
import io.leadpact.agreement.Promises;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.identity.Role;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.Users;
import io.leadpact.testing.As;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.LeadpactTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * From an empty installation to an agreement that two heads have signed, in a real browser, without
 * any script.
 */
@LeadpactTest
@InBrowser
@Tag("browser")
class KitInBrowserTest {

  private static final String ADA = "ada@halden.example";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Users users;
  @Autowired PasswordEncoder passwords;
  @Autowired Promises promises;
  @Autowired Kits kits;

  @BeforeEach
  void somebodyManagesAnEmptyInstallation() {
    As.run(As.administrator(), () -> users.create(ADA, UserDetail.of("Ada", Role.ADMINISTRATOR)));
    jdbc.sql("update app_user set password = ? where email = ?")
        .param(passwords.encode(Office.PASSWORD))
        .param(ADA)
        .update();
  }

  @Test
  void theFullDocumentIsSetUpAndSignedByBothHeads() {
    try (var browsing = new Browsing()) {
      try (var window = browsing.open(port, Reading.ENGLISH.withoutScript())) {
        var page = Browsing.signIn(window, ADA, Office.PASSWORD);
        page.navigate("/");
        setUp(page);
        var marketing = invite(page, "Marie Curie", "marie@halden.example");
        var sales = invite(page, "Dmitri Sokolov", "dmitri@halden.example");
        page.locator("a.button[href='/setup/agreement']").click();
        assertThat(page.locator("main")).containsText("Marie Curie");
        page.locator("a.button[href='/agreement/draft']").click();
        page.locator("form[action='/agreement/draft/propose'] button").click();
        assertThat(page.locator("a[href='/agreement/draft/sign']").first()).isVisible();

        sign(browsing, marketing, "marie@halden.example");
        assertThat(promises.signed()).isFalse();
        sign(browsing, sales, "dmitri@halden.example");
        assertThat(promises.signed()).isTrue();

        page.navigate("/setup/agreement");
        assertThat(page.locator("main")).containsText("The agreement is signed");
        assertThat(page.locator(".setup-steps")).containsText("5 of 5 steps done");
        for (var tongue : Tongue.values()) {
          var paper = page.request().get("/agreement/agreement.pdf?lang=" + tongue.tag());
          assertThat(paper).isOK();
          assertThat(paper.headers()).containsEntry("content-type", "application/pdf");
        }
      }
    }
    var signed = promises.newest().orElseThrow();
    assertThat(signed.wording().orElseThrow().kit()).contains("a");
    assertThat(signed.wording().orElseThrow().clauses())
        .isEqualTo(kits.find("a").articles().clauses());
  }

  /** Company, hours and holidays, and the kit with the company's own revenue. */
  private static void setUp(Page page) {
    page.locator("#name").fill("Halden Automation");
    page.locator("button[form=company]").click();
    page.locator("#country").selectOption("PL");
    page.locator("form.setup button[type=submit]").click();
    page.locator("a.button[href='/setup/kit/a']").click();
    page.locator("#revenue").fill("5400000");
    page.locator("form.setup button[type=submit]").click();
    assertThat(page.locator("h1")).containsText("Invite those who sign");
  }

  /** The form asks for the head that is missing first; the answer is the path of their link. */
  private static String invite(Page page, String name, String email) {
    page.locator("#name").fill(name);
    page.locator("#email").fill(email);
    page.locator("form.setup button[type=submit]").click();
    return URI.create(page.locator("#link").inputValue()).getPath();
  }

  /** A head follows the link, chooses a password, reads, and signs with it. */
  private void sign(Browsing browsing, String link, String email) {
    try (var window = browsing.open(port, Reading.ENGLISH.withoutScript())) {
      var guest = window.newPage();
      guest.setDefaultTimeout(60_000);
      guest.navigate(link);
      guest.locator("#password").fill(Office.PASSWORD);
      guest.locator("#again").fill(Office.PASSWORD);
      guest.locator("main button.button-main").click();
      var page = Browsing.signIn(window, email, Office.PASSWORD);
      page.navigate("/agreement/draft/sign");
      assertThat(page.locator(".signing-doc")).containsText("200 MQLs");
      page.locator("#secret").fill(Office.PASSWORD);
      page.locator("form[action='/agreement/draft/sign'] button").click();
      assertThat(page.locator("main")).not().containsText("does not match");
    }
  }
}
