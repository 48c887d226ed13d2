package io.leadpact.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.clock.ClockView;
import io.leadpact.clock.Clocks;
import io.leadpact.clock.FollowUpWork;
import io.leadpact.identity.Role;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.Users;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.JournalEntry;
import io.leadpact.testing.As;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.KitCompany;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Rest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The way of a request through marketing, the desk and sales, each at their own screen. */
@LeadpactTest
@InBrowser
@Tag("browser")
class DeskInBrowserTest {

  private static final String MAJA = "maja@halden.example";
  private static final String SONIA = "sonia@halden.example";
  private static final String RITA = "rita@halden.example";

  @LocalServerPort int port;
  @Autowired ApplicationContext app;
  @Autowired SettableClock clock;
  @Autowired FollowUpWork followUps;
  @Autowired Journals journals;
  @Autowired Clocks clocks;
  @Autowired Users users;
  @Autowired JdbcClient jdbc;
  @Autowired PasswordEncoder passwords;

  private Browsing browsing;
  private String rita;

  @BeforeEach
  void begin() {
    KitCompany.found(app, "c", Map.of("revenue", "900000", "sal_volume", "20"));
    hire(MAJA, "Maja Zając", Role.MARKETING_MANAGER, null);
    hire(SONIA, "Sonia Lis", Role.SDR, "sdr");
    rita = hire(RITA, "Rita Nowak", Role.SALES_REP, "sales");
    var rest = new Rest(app);
    rest.put("/routing/sdr", "{'occasions': ['ARRIVED', 'RETURNED'], 'method': 'QUEUE'}");
    rest.put(
        "/routing/sales",
        "{'occasions': ['HANDED_OVER'], 'method': 'ROUND_ROBIN', 'members': [{'person': '%s'}]}"
            .formatted(rita));
    browsing = new Browsing();
  }

  @AfterEach
  void end() {
    browsing.close();
  }

  private String hire(String email, String name, Role role, String team) {
    As.run(
        As.administrator(),
        () -> users.create(email, new UserDetail(name, Set.of(role), team, null, null)));
    return jdbc.sql("update app_user set password = ? where email = ? returning 'user:' || id")
        .param(passwords.encode(Office.PASSWORD))
        .param(email)
        .query(String.class)
        .single();
  }

  @Test
  void aRequestGoesFromMarketingByTheDeskToARepAndIsWon() {
    var lead = asked();
    after(10);
    as(
        SONIA,
        page -> {
          page.navigate("/queue");
          page.keyboard().press("n");
          assertThat(page.locator(".desk-lead h2.title")).containsText("Beatriz Araújo");
          page.keyboard().press("c");
          page.keyboard().press("1");
          assertThat(page.locator("[data-undo]")).isVisible();
          isAccessible(page);
          goesOn(page, lead, "TRIAGED", "MQL");
        });
    assertThat(states(lead)).contains("desk_first_touch MET", "triage MET", "taking_up RUNNING");

    followUps.catchUp();
    after(20);
    as(
        RITA,
        page -> {
          page.navigate("/queue");
          assertThat(page.locator(".desk-lead h2.title")).containsText("Beatriz Araújo");
          page.locator("#act-ACCEPTED").click();
          page.locator("details:has(> #act-ACCEPTED) button[type=submit]").click();
          assertThat(page.locator("[data-undo]")).isVisible();
          goesOn(page, lead, "RECEIVED", "SQL", "SAL", "OPPORTUNITY", "CONTRACT");
          isWon(page, lead, "12500");
        });
    assertThat(states(lead))
        .containsExactlyInAnyOrder("desk_first_touch MET", "triage MET", "taking_up MET");
    assertThat(journal(lead))
        .containsExactly(
            "CREATED",
            "GIVEN_TO sdr",
            "GIVEN_TO sdr",
            "ATTEMPTED CALL",
            "STAGE_REACHED TRIAGED",
            "STAGE_REACHED MQL",
            "GIVEN_TO sales",
            "FEEDBACK ACCEPTED",
            "STAGE_REACHED RECEIVED",
            "STAGE_REACHED SQL",
            "STAGE_REACHED SAL",
            "STAGE_REACHED OPPORTUNITY",
            "STAGE_REACHED CONTRACT",
            "WON 12500");
  }

  @Test
  void whatIsRejectedAndNurturedComesBackAndIsWon() {
    var lead = asked();
    after(10);
    as(
        SONIA,
        page -> {
          page.navigate("/queue");
          page.keyboard().press("n");
          assertThat(page.locator(".desk-lead h2.title")).containsText("Beatriz Araújo");
          page.keyboard().press("c");
          page.keyboard().press("1");
          assertThat(page.locator("[data-undo]")).isVisible();
          goesOn(page, lead, "TRIAGED", "MQL");
        });
    followUps.catchUp();
    after(20);
    as(
        RITA,
        page -> {
          goesOn(page, lead, "RECEIVED");
          page.locator("#act-REJECTED").click();
          var no = page.locator("details[open] form[action$='/feedback']");
          no.locator("input[value=NEXT_QUARTER]").check(force());
          no.locator("button[type=submit]").click();
          assertThat(page.locator("[data-undo]")).isVisible();
          page.locator("#act-return-wide").click();
          var back = page.locator("details[open] form[action$='/return']");
          back.locator("input[value=NEXT_QUARTER]").check(force());
          back.locator("select[name=track]").selectOption("CONSIDERATION");
          back.locator("input[name=until]").fill("2026-04-01");
          back.locator("button[type=submit]").click();
          assertThat(page.locator("[data-undo]")).isVisible();
          isAccessible(page);
        });
    followUps.catchUp();

    clock.set(Instant.parse("2026-04-01T09:30:00Z"));
    followUps.catchUp();
    assertThat(states(lead)).contains("taking_up MET", "taking_up RUNNING");
    after(20);
    as(
        RITA,
        page -> {
          page.navigate("/queue");
          assertThat(page.locator(".desk-lead h2.title")).containsText("Beatriz Araújo");
          goesOn(page, lead, "RECEIVED");
          isWon(page, lead, "900");
        });
    assertThat(states(lead)).filteredOn("taking_up MET"::equals).hasSize(2);
    assertThat(journal(lead))
        .containsSubsequence(
            "FEEDBACK REJECTED",
            "RETURNED NEXT_QUARTER",
            "STAGE_REACHED MQL",
            "GIVEN_TO sales",
            "STAGE_REACHED RECEIVED",
            "WON 900");
  }

  /** A marketing manager writes down who asked. */
  private LeadId asked() {
    as(
        MAJA,
        page -> {
          page.navigate("/leads/new");
          page.locator("main input[name=name]").fill("Beatriz Araújo");
          page.locator("main input[name=email]").fill("beatriz@araujo.example");
          page.locator("main input[name=company]").fill("Transportes Araújo");
          page.locator("main form button.button-main[type=submit]").click();
          assertThat(page.locator("h1")).containsText("Beatriz Araújo");
        });
    followUps.catchUp();
    return new LeadId(jdbc.sql("select max(id) from lead").query(Long.class).single());
  }

  private void goesOn(Page page, LeadId lead, String... stages) {
    Browsing.leaves(page, "/leads/" + lead.value());
    for (var stage : stages) {
      page.locator("#act-more").click();
      page.locator("#act-move").click();
      page.locator("#move-to").selectOption(stage);
      if (stage.equals("SQL")) {
        // Nobody asked for the criteria, so it has to be said why it goes on all the same.
        page.locator("#move-note").fill("All four agreed on the phone");
      }
      page.locator("details[open] form[action$='/stage'] button[type=submit]:visible").click();
      assertThat(page.locator("[data-undo]")).isVisible();
      Browsing.leaves(page, "/leads/" + lead.value());
    }
  }

  private static void isWon(Page page, LeadId lead, String value) {
    page.locator("#act-more").click();
    page.locator("#act-WON-end").click();
    page.locator("#end-value").fill(value);
    page.locator("details[open] form[action$='/stage'] button[type=submit]:visible").click();
    assertThat(page.locator("[data-undo]")).isVisible();
  }

  private static Locator.CheckOptions force() {
    return new Locator.CheckOptions().setForce(true);
  }

  private static void isAccessible(Page page) {
    var look = new PageLook(page, Reading.ENGLISH);
    look.isAccessible();
    assertThat(look.wrong()).isEmpty();
  }

  private void after(int minutes) {
    clock.advance(Duration.ofMinutes(minutes));
  }

  private void as(String email, Consumer<Page> journey) {
    try (var window = browsing.open(port, Reading.ENGLISH)) {
      var page = Browsing.signIn(window, email, Office.PASSWORD);
      var look = new PageLook(page, Reading.ENGLISH);
      journey.accept(page);
      assertThat(look.wrong()).isEmpty();
    }
  }

  private List<String> states(LeadId lead) {
    return As.call(
        As.administrator(),
        () ->
            clocks.ofLead(lead).stream()
                .map((ClockView one) -> one.promise() + " " + one.state())
                .toList());
  }

  /** Each entry by its type and what it is chiefly about, in the order in which it was written. */
  private List<String> journal(LeadId lead) {
    return journals.of(lead).entries().stream()
        .sorted(Comparator.comparing(JournalEntry::seq))
        .map(
            entry -> {
              var facts = entry.facts().byKey();
              for (var key : List.of("team", "stage", "verdict", "value", "reason", "channel")) {
                if (facts.containsKey(key)) {
                  return entry.type() + " " + facts.get(key);
                }
              }
              return entry.type().name();
            })
        .toList();
  }
}
