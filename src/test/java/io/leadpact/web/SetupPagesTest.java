package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.Draft;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.Kits;
import io.leadpact.agreement.deed.ArticlesText;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.calendar.Calendars;
import io.leadpact.identity.Companies;
import io.leadpact.identity.People;
import io.leadpact.identity.Role;
import io.leadpact.identity.Teams;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.Users;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From an empty installation to a draft that lies ready to be signed, step by step. */
@LeadpactTest
class SetupPagesTest {

  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Companies companies;
  @Autowired Calendars calendars;
  @Autowired Stages stages;
  @Autowired Teams teams;
  @Autowired Users users;
  @Autowired People people;
  @Autowired Kits kits;
  @Autowired KitChoice choice;
  @Autowired Drafts drafts;
  @Autowired ApplicationContext context;

  private MvcTestResult open(String path) {
    return web.get().uri(path).accept("text/html").with(user(As.administrator())).exchange();
  }

  private MvcTestResult send(String path, String... fields) {
    var request = web.post().uri(path).with(user(As.administrator())).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1].split("\\|"));
    }
    return request.exchange();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void company() {
    send("/setup", "name", "Halden", "currency", "EUR");
  }

  private Draft choose(String kit) {
    return As.call(As.administrator(), () -> choice.choose(kit, Map.of()));
  }

  @Test
  void theWayLeadsFromTheCompanyToItsHoursAndOnToTheKits() {
    assertThat(send("/setup", "name", "Halden", "currency", "EUR"))
        .hasStatus(303)
        .hasRedirectedUrl("/setup/place");
    assertThat(body(open("/setup/place"))).contains("1 of 5 steps done");
    var settled =
        send(
            "/setup/place",
            "timeZone",
            "Europe/Moscow",
            "country",
            "RU",
            "days",
            "mon|tue|wed|thu|fri",
            "opens",
            "10:00",
            "closes",
            "19:00");
    assertThat(settled).hasStatus(303).hasRedirectedUrl("/setup/kit");
    assertThat(companies.current().zone()).isEqualTo(ZoneId.of("Europe/Moscow"));
    var terms = As.call(As.administrator(), () -> calendars.find("default")).last().terms();
    assertThat(terms.country()).contains("RU");
    assertThat(terms.week().toString()).startsWith("mon=10:00-19:00").doesNotContain("sat");
    assertThat(body(open("/setup/kit")))
        .contains("2 of 5 steps done", "The full document", "Two reps, two pages");
  }

  @Test
  void everyStepCanBeSkippedAndComeBackTo() {
    assertThat(send("/setup/skip")).hasStatus(303).hasRedirectedUrl("/setup/place");
    assertThat(companies.current().name()).isEqualTo("Our company");
    assertThat(body(open("/setup/place"))).contains("href=\"/setup/kit\"");
    assertThat(body(open("/setup/kit"))).contains("href=\"/setup/people\"");
    assertThat(body(open("/setup/people"))).contains("href=\"/setup/agreement\"");
    assertThat(body(open("/setup/agreement"))).contains("There is no draft yet");
    assertThat(body(open("/setup"))).contains("value=\"Our company\"");
    company();
    assertThat(companies.current().name()).isEqualTo("Halden");
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreSaidAndWhatWasTypedStays() {
    company();
    var refused =
        send(
            "/setup/place",
            "timeZone",
            "Europe/Warsaw",
            "days",
            "mon",
            "opens",
            "18:00",
            "closes",
            "09:00");
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("value=\"18:00\"", "class=\"error\"");
  }

  @Test
  void aKitIsReadBeforeItIsChosen() {
    company();
    assertThat(body(open("/setup/kit/a")))
        .contains("Revenue to reach", "value=\"1000000\"", "200 MQLs", "Wednesdays");
  }

  @Test
  void aChosenKitSetsStagesTeamsAndADraft() {
    company();
    assertThat(send("/setup/kit/c", "revenue", "2000000", "sal_volume", "25"))
        .hasStatus(303)
        .hasRedirectedUrl("/setup/people");

    assertThat(stages.all().stream().map(Stage::key))
        .containsExactlyElementsOf(kits.find("c").articles().stages());
    assertThat(stages.find("TRIAGED").orElseThrow().owner()).isEqualTo(Party.MARKETING);
    assertThat(stages.find("CONTRACT").orElseThrow().owner()).isEqualTo(Party.SALES);
    assertThat(teams.find("sdr").orElseThrow().party()).isEqualTo(Party.MARKETING);
    assertThat(teams.find("sales").orElseThrow().party()).isEqualTo(Party.SALES);
    var draft = drafts.open().orElseThrow();
    assertThat(draft.articles().kit()).contains("c");
    assertThat(((Quota) draft.articles().term("sal_volume").orElseThrow()).perMonth())
        .isEqualTo(25);
    assertThat(body(open("/setup/kit"))).contains("chosen");
  }

  @Test
  void aWrongNumberIsSaidBesideItsQuestion() {
    company();
    var refused = send("/setup/kit/c", "sal_volume", "many");
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("value=\"many\"", "id=\"sal_volume-error\"");
    assertThat(drafts.open()).isEmpty();
  }

  @Test
  void anotherKitBeforeTheFirstLeadStartsAnotherDraft() {
    company();
    var first = choose("c");
    var second = choose("two");

    assertThat(drafts.open().orElseThrow().id()).isEqualTo(second.id());
    assertThat(drafts.find(first.id()).state()).isEqualTo(Draft.State.WITHDRAWN);
    assertThat(stages.all().stream().map(Stage::key))
        .containsExactly("LEAD", "MQL", "OPPORTUNITY", "WON");
  }

  @Test
  void onceALeadHasComeStagesStayAsTheyAre() {
    Office.open(context).lead();

    assertThatThrownBy(() -> choose("c"))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("kit.late"));
    assertThat(body(open("/setup/kit/c")))
        .contains("Leads have come in")
        .doesNotContain("Begin with this kit");
  }

  @Test
  void theHeadsAreInvitedOneAfterTheOther() {
    company();
    var marketing =
        send(
            "/setup/people",
            "role",
            "HEAD_OF_MARKETING",
            "name",
            "Hélène",
            "email",
            "helene@example.com");
    assertThat(marketing).hasStatus(303).hasRedirectedUrl("/setup/people");
    assertThat(marketing.getMvcResult().getFlashMap().get("link").toString())
        .contains("/invitation/");
    assertThat(body(open("/setup/people")))
        .contains(
            "Hélène", "value=\"HEAD_OF_SALES\" selected=\"selected\"", "Head of sales: nobody yet");
    var twice =
        send(
            "/setup/people",
            "role",
            "HEAD_OF_SALES",
            "name",
            "Dmitri",
            "email",
            "helene@example.com");
    assertThat(twice).hasStatus(422);
    assertThat(body(twice)).contains("value=\"Dmitri\"", "id=\"email-error\"");
  }

  @Test
  void whoeverSetsUpMayBeAHeadThemselves() {
    company();
    var me =
        As.call(
            As.administrator(),
            () -> users.create("me@example.com", UserDetail.of("Me", Role.ADMINISTRATOR)));
    var done =
        web.post()
            .uri("/setup/people/self")
            .with(user(As.user(me.actor(), Role.ADMINISTRATOR)))
            .with(csrf())
            .param("role", "HEAD_OF_SALES")
            .exchange();
    assertThat(done).hasStatus(303);
    assertThat(people.with(Role.HEAD_OF_SALES)).extracting("name").containsExactly("Me");
    assertThat(people.with(Role.ADMINISTRATOR)).extracting("name").contains("Me");
  }

  @Test
  void theLastStepNamesWhoSigns() {
    company();
    send("/setup/people", "role", "HEAD_OF_SALES", "name", "Dmitri", "email", "d@example.com");
    choose("d");
    assertThat(body(open("/setup/agreement")))
        .contains("The draft is ready", "Dmitri", "nobody is named yet", "/agreement/draft");
  }

  @Test
  void aHeadWhoIsInvitedAfterTheKitWasChosenIsNamedToSign() {
    company();
    choose("a");
    send("/setup/people", "role", "HEAD_OF_MARKETING", "name", "Marie", "email", "m@example.com");
    send("/setup/people", "role", "SALES_REP", "name", "Rep", "email", "rep@example.com");
    send("/setup/people", "role", "HEAD_OF_SALES", "name", "Dmitri", "email", "d@example.com");
    var named = drafts.open().orElseThrow().signatories();
    assertThat(named)
        .containsEntry(Party.MARKETING, people.find("m@example.com").orElseThrow().actor())
        .containsEntry(Party.SALES, people.find("d@example.com").orElseThrow().actor());
  }

  @Test
  void onlyWhoManagesTheCompanySetsItUp() {
    company();
    for (var path :
        new String[] {"/setup/place", "/setup/kit", "/setup/people", "/setup/agreement"}) {
      assertThat(web.get().uri(path).with(user(As.reader())).exchange()).hasStatus(403);
    }
  }

  @Test
  void programsReadEveryKitAndSendItBackAsADraft() {
    assertThat(
            web.get()
                .uri("/api/v1/agreement/kits")
                .header("Authorization", As.bearer(jdbc))
                .header("Accept-Language", "pl"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[*].name")
        .asArray()
        .startsWith("Pełna umowa")
        .hasSize(6);
    for (var kit : kits.all()) {
      var sent = kit.articles();
      var draft =
          As.call(
              As.administrator(),
              () -> {
                drafts.open().ifPresent(open -> drafts.withdraw(open.tag()));
                return drafts.begin(ArticlesText.write(sent));
              });
      assertThat(draft.articles()).isEqualTo(sent);
    }
  }
}
