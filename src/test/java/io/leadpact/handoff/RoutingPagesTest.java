package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.UserId;
import io.leadpact.identity.Users;
import io.leadpact.lead.LeadId;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Routing as heads, reps and programs meet it. */
@LeadpactTest
class RoutingPagesTest {

  private static final String TEAM = "/routing/teams/sales";

  @Autowired MockMvcTester web;
  @Autowired ApplicationContext app;
  @Autowired Users users;
  @Autowired Routings routings;
  @Autowired FollowUpWork work;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  Office office;
  String ann = "";

  @BeforeEach
  void open() {
    office = Office.open(app);
    ann =
        As.call(
            As.administrator(),
            () ->
                users
                    .create(
                        "ann@example.com",
                        new UserDetail("Ann Lee", Set.of(Role.SALES_REP), "sales", null, null))
                    .actor());
  }

  private String get(String path, SignedIn reader) {
    var page = web.get().uri(path).with(user(reader)).exchange();
    assertThat(page).doesNotHaveFailed();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(String path, SignedIn who, String... typed) {
    var request = web.post().uri(path).with(user(who)).with(csrf());
    for (int i = 0; i < typed.length; i += 2) {
      request = request.param(typed[i], typed[i + 1]);
    }
    return request.exchange();
  }

  private RoutingPlan plan() {
    return As.call(As.administrator(), () -> routings.find("sales"));
  }

  private void setUp() {
    var head = As.administrator();
    post(TEAM + "/members", head, "version", "0", "person", ann, "capacity", "24");
    post(
        TEAM,
        head,
        "version",
        "1",
        "occasions",
        "HANDED_OVER",
        "method",
        "ROUND_ROBIN",
        "outsideHours",
        "true");
  }

  private LeadId handedOver() {
    var lead = office.lead();
    office.mql(lead);
    work.catchUp();
    return lead;
  }

  @Test
  void aHeadSetsUpATeamPartByPartAndTakesTheLastStepBack() {
    setUp();
    post(TEAM + "/rules", As.administrator(), "version", "2", "region", "DACH", "persons", ann);
    assertThat(plan().version()).isEqualTo(3);
    assertThat(plan().plan().rules()).hasSize(1);
    assertThat(get(TEAM, As.administrator())).contains("Ann Lee", "DACH", "holds 0 of 24");

    post(TEAM + "/undo/3", As.administrator());
    assertThat(plan().plan().rules()).isEmpty();
    assertThat(plan().plan().members()).hasSize(1);
  }

  @Test
  void whoComesSecondIsToldAndChangesNothing() {
    setUp();
    post(TEAM + "/members/removal", As.administrator(), "version", "1", "person", ann);

    assertThat(plan().plan().members()).hasSize(1);
  }

  @Test
  void aLeadOnTrialGoesNowhere() {
    setUp();
    var page = get("/routing?occasion=HANDED_OVER&region=DACH", As.administrator());

    assertThat(page).contains("It was the turn of Ann Lee in Sales.");
    assertThat(get("/routing/decisions", As.administrator())).contains("No decisions");
    assertThat(get("/routing?occasion=ARRIVED&lead=999", As.administrator()))
        .contains("There is no lead of that number");
  }

  @Test
  void aLeadSaysWhyItIsWithWhomItIs() {
    setUp();
    var lead = handedOver();

    assertThat(get("/leads/" + lead.value(), As.rep(ann)))
        .contains("Why this person", "It was the turn of Ann Lee in Sales.", "holds 0 of 24");
    assertThat(get("/routing/decisions?team=sales&person=" + ann, As.reader())).contains("Ann Lee");
    assertThat(get("/routing/decisions?day=2020-01-01", As.reader()))
        .contains("Nothing was decided that fits the filter");
  }

  @Test
  void theWaitFromBeingGivenALeadToTakingItUpIsMeasured() {
    setUp();
    var lead = handedOver();
    clock.advance(Duration.ofMinutes(25));
    office.attempt(lead);

    assertThat(get(TEAM, As.administrator())).contains("takes up in 25", "(1 lead)");
  }

  @Test
  void aRepSaysWhenTheyAreAwayAndSetsNothingElse() {
    var rep = As.rep(ann);
    post("/account/absences", rep, "from", "2026-03-02", "to", "2026-03-06");
    assertThat(get("/account", rep)).contains("When I am away", "2 Mar", "6 Mar");
    post("/account/absences", rep, "from", "2026-03-04", "to", "2026-03-05");
    assertThat(jdbc.sql("select count(*) from absence").query(Integer.class).single()).isOne();

    assertThat(web.get().uri("/routing").with(user(rep)).exchange()).hasStatus(403);
    assertThat(
            post(
                "/routing/absences",
                rep,
                "person",
                "user:1",
                "from",
                "2026-03-02",
                "to",
                "2026-03-03"))
        .hasStatus(403);
  }

  @Test
  void letGoIsOnlyWhoseLeadsAreSeenTo() {
    setUp();
    var lead = handedOver();
    var number = UserId.of(ann).orElseThrow().value();
    assertThat(get("/users/" + number, As.administrator()))
        .contains("What becomes of their open lead", "/users/" + number + "/departure");
    post("/users/" + number + "/departure", As.administrator(), "heir", "");
    work.catchUp();

    assertThat(get("/users/" + number, As.administrator())).contains("1 lead was handed on");
    assertThat(
            jdbc.sql("select person is null from lead_state where lead_id = :lead")
                .param("lead", lead.value())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void programsReadAndReplaceAPlanByItsTag() {
    var token = As.bearer(jdbc);
    var uri = "/api/v1/routing/sales";
    assertThat(web.get().uri(uri).header("Authorization", token).exchange())
        .hasStatusOk()
        .hasHeader("ETag", "\"sales.0\"");
    var body =
        """
        {"occasions":["HANDED_OVER"],"method":"WEIGHTED","members":[{"person":"%s","weight":3}],
         "rules":[{"when":[{"field":"channel","values":["paid"]}],"persons":["%s"]}],"reassignMinutes":20}
        """
            .formatted(ann, ann);
    assertThat(send(HttpMethod.PUT, uri, token, body, "\"sales.0\"")).hasStatusOk();
    assertThat(send(HttpMethod.PUT, uri, token, body, "\"sales.0\"")).hasStatus(409);
    assertThat(send(HttpMethod.PUT, uri, token, "{\"method\":\"BY_MOON\"}", "*"))
        .hasStatus(422)
        .bodyText()
        .contains("BY_MOON");
    assertThat(plan().plan().members().get(0).weight()).isEqualTo(3);
  }

  private MvcTestResult send(
      HttpMethod method, String uri, String token, String body, String ifMatch) {
    return web.method(method)
        .uri(uri)
        .header("Authorization", token)
        .header("If-Match", ifMatch)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
