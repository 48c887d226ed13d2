package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.demo.DemoPerson;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.OnDemoCompany;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each role of the made-up company comes for, and that it can be done by everybody. */
@OnDemoCompany
@InBrowser
@Tag("browser")
class RolesInBrowserTest {

  private static final Pattern LEAD = Pattern.compile(".*/leads/\\d+.*");

  private static Browsing browsing;

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  @BeforeAll
  static void start() {
    browsing = new Browsing();
  }

  @AfterAll
  static void stop() {
    browsing.close();
  }

  @Test
  void aMarketingManagerFollowsAMissedFigureToItsLeads() {
    as(
        DemoPerson.MAJA,
        (page, look) -> {
          assertThat(page.locator("h1")).containsText("MQL");
          go(page, "Compliance");
          page.locator(".heat .cell.missed a[href*=first_contact]").first().click();
          assertThat(page.locator(".heat [aria-current]")).hasCount(1);
          look.isAccessible();
          page.locator("main table:not(.heat) a.row").first().click();
          page.waitForURL(LEAD);
          look.isAccessible();
          page.goBack();
          assertThat(page.locator(".heat [aria-current]")).hasCount(1);
        });
  }

  @Test
  void anSdrAnswersTheLeadThatIsDueNextByKeysAndTakesItBack() {
    as(
        DemoPerson.SONIA,
        (page, look) -> {
          page.navigate("/leads/" + with("sonia"));
          look.isAccessible();
          page.keyboard().press("c");
          var form = page.locator("details[open] form[action$='/attempts']");
          look.isAccessible();
          form.locator("button[type=submit]").first().click();
          assertThat(page.locator("[data-undo]")).isVisible();
          page.keyboard().press("z");
          assertThat(page.locator("[data-undo]")).containsText("Taken back");
        });
  }

  @Test
  void aRepTellsMarketingWhyALeadIsNoGood() {
    as(
        DemoPerson.RAFAL,
        (page, look) -> {
          page.navigate("/leads/" + with("rafal"));
          page.keyboard().press("r");
          var form = page.locator("details[open] form[action$='/feedback']");
          look.isAccessible();
          form.locator("button[type=submit]").click();
          assertThat(page.locator("details[open] .error").first()).isVisible();
          look.isAccessible();
        });
  }

  @Test
  void aHeadOfSalesSeesWhoseAnswersAreLate() {
    as(
        DemoPerson.HELENA,
        (page, look) -> {
          assertThat(page.locator(".needs li")).not().hasCount(0);
          look.isAccessible();
          page.locator(".needs a").first().click();
          page.waitForURL(url -> !url.endsWith(":" + port + "/"));
          look.isAccessible();
          page.navigate("/alerts");
          look.isAccessible();
        });
  }

  @Test
  void aHeadOfMarketingReadsTheAgreementAndComesToTheNextDraft() {
    as(
        DemoPerson.HENRYK,
        (page, look) -> {
          go(page, "Agreement");
          look.isAccessible();
          page.navigate("/promises");
          look.isAccessible();
          page.navigate("/promises/edit");
          assertThat(page).hasURL(Pattern.compile(".*/agreement/draft"));
          look.isAccessible();
          page.navigate("/calendars/default");
          look.isAccessible();
        });
  }

  @Test
  void anExecutiveReadsTheFunnel() {
    as(
        DemoPerson.EWA,
        (page, look) -> {
          go(page, "Funnel");
          assertThat(page.locator("h1")).containsText("became deals");
          look.isAccessible();
          page.locator(".funnel a").nth(1).click();
          assertThat(page.locator("main table a.row")).not().hasCount(0);
          look.isAccessible();
        });
  }

  @Test
  void aDirectorSeesBothSidesAndWhoChangedWhat() {
    as(
        DemoPerson.DOROTA,
        (page, look) -> {
          assertThat(page.locator(".pact-a li")).not().hasCount(0);
          assertThat(page.locator(".pact-b li")).not().hasCount(0);
          page.navigate("/audit");
          assertThat(page.locator("main table tbody tr")).not().hasCount(0);
          look.isAccessible();
        });
  }

  @Test
  void anAdministratorFindsAPersonAndAPage() {
    as(
        DemoPerson.ALICJA,
        (page, look) -> {
          page.keyboard().press("/");
          page.keyboard().type("Users");
          var found = page.getByRole(AriaRole.OPTION).first();
          assertThat(found).containsText("Users");
          look.isAccessible();
          page.keyboard().press("ArrowDown");
          page.keyboard().press("Enter");
          page.waitForURL("**/users");
          look.isAccessible();
        });
  }

  @Test
  void whoOnlyReadsIsOfferedNothingThatChangesALead() {
    as(
        DemoPerson.OSKAR,
        (page, look) -> {
          page.navigate("/leads/" + with("sonia"));
          assertThat(page.locator("main form[method=post]")).hasCount(0);
          look.isAccessible();
          page.navigate("/leads");
          assertThat(page.locator("main form[action*='bulk']")).hasCount(0);
          look.isAccessible();
        });
  }

  private void as(DemoPerson person, BiConsumer<Page, PageLook> journey) {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.walkIn(window, person);
      var look = new PageLook(page, Reading.ENGLISH);
      look.isAccessible();
      journey.accept(page, look);
      assertThat(look.wrong()).isEmpty();
    }
  }

  private static void go(Page page, String section) {
    page.locator(".sections")
        .getByText(section, new Locator.GetByTextOptions().setExact(true))
        .click();
    page.waitForLoadState();
  }

  /** The newest open lead that this person holds. */
  private long with(String person) {
    return jdbc.sql(
            """
            select s.lead_id from lead_state s
            where s.person = (select 'user:' || id from app_user where email like :who || '@%') and s.outcome is null
            order by s.created_at desc, s.lead_id desc limit 1
            """)
        .param("who", person)
        .query(Long.class)
        .single();
  }
}
