package io.leadpact.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.secret.Patience;
import io.leadpact.kernel.Party;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class IdentityPagesTest {

  private static final String PASSWORD = "three blue kettles sing";

  @Autowired MockMvcTester mvc;
  @Autowired Users users;
  @Autowired Teams teams;
  @Autowired Passwords passwords;
  @Autowired SignIns signIns;
  @Autowired Tokens tokens;
  @Autowired SettableClock clock;

  SignedIn boss;

  @BeforeEach
  void thereIsABoss() {
    var id = users.create("boss@example.com", UserDetail.of("Bo Osman", Role.ADMINISTRATOR));
    passwords.set(id, PASSWORD);
    boss = signIns.byEmail("boss@example.com").orElseThrow();
    As.run(boss, () -> teams.define("sdr", "SDR team", Party.SALES, Optional.empty()));
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri(path).with(user(boss)).exchange();
  }

  private MvcTestResult post(String path, String... parameters) {
    var request = mvc.post().uri(path).with(user(boss)).with(csrf());
    for (var i = 0; i < parameters.length; i += 2) {
      request = request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult invite(String email) {
    return post(
        "/users",
        "email",
        email,
        "name",
        "Jana Nowak",
        "roles",
        "SDR",
        "roles",
        "SALES_REP",
        "team",
        "sdr",
        "calendar",
        "",
        "language",
        "pl");
  }

  private static String flash(MvcTestResult result, String name) {
    var flash = Objects.requireNonNull(result.getMvcResult().getFlashMap());
    return (String) Objects.requireNonNull(flash.get(name));
  }

  @ParameterizedTest
  @CsvSource({
    "/users, en, Users",
    "/users, ru, Пользователи",
    "/users, pl, Użytkownicy",
    "/users, pt-BR, Usuários",
    "/users/new, en, Invite somebody",
    "/teams, en, SDR team",
    "/teams/new, en, Add a team",
    "/teams/sdr, en, SDR team",
    "/tokens, en, New token",
    "/tokens, ru, Новый токен",
    "/audit, en, changed the team SDR team",
    "/audit, ru, изменена команда SDR team",
    "/audit, pl, zmieniono zespół SDR team",
    "/account, en, Change the password",
    "/account, pt-BR, Alterar a senha"
  })
  void everyPageOpensInEveryLanguage(String path, String language, String words) {
    assertThat(mvc.get().uri(path).header("Accept-Language", language).with(user(boss)))
        .hasStatusOk()
        .bodyText()
        .contains(words)
        .doesNotContain("??");
  }

  @Test
  void whoDoesNotManageTheCompanySeesNoneOfItsPages() {
    for (var path : new String[] {"/users", "/users/new", "/teams", "/tokens", "/audit"}) {
      assertThat(mvc.get().uri(path).with(user(As.rep("user:7")))).hasStatus(403);
    }
  }

  @Test
  void anInvitationLinkSetsOnePasswordOnce() {
    var invited = invite("jana@example.com");
    assertThat(invited).hasStatus3xxRedirection();
    var link = flash(invited, "link").replace("http://localhost", "");
    assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("Jana Nowak");
    assertThat(follow(link, "jana-nowak-1!")).hasStatus(422).bodyText().contains("your name");
    assertThat(follow(link, PASSWORD)).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
    assertThat(signIns.byPassword("jana@example.com", PASSWORD, "127.0.0.1").team())
        .isEqualTo("sdr");
    assertThat(mvc.get().uri(link)).hasStatus(410);
    assertThat(follow(link, "four green kettles hum")).hasStatus(410);
  }

  private MvcTestResult follow(String link, String password) {
    return mvc.post()
        .uri(link)
        .with(csrf())
        .param("password", password)
        .param("again", password)
        .exchange();
  }

  @Test
  void anInvitationLinkOpensForAWeek() {
    var link = flash(invite("jana@example.com"), "link").replace("http://localhost", "");
    clock.advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(mvc.get().uri(link)).hasStatusOk();
    clock.advance(Duration.ofSeconds(1));
    assertThat(mvc.get().uri(link)).hasStatus(410);
  }

  @Test
  void aNewLinkMakesTheEarlierOneUseless() {
    var invited = invite("jana@example.com");
    var page = Objects.requireNonNull(invited.getResponse().getRedirectedUrl());
    var old = flash(invited, "link").replace("http://localhost", "");
    var fresh = flash(post(page + "/link"), "link").replace("http://localhost", "");
    assertThat(mvc.get().uri(old)).hasStatus(410);
    assertThat(mvc.get().uri(fresh)).hasStatusOk();
  }

  @Test
  void whatIsWrongIsSaidNextToTheFieldAndWhatWasTypedStays() {
    assertThat(post("/users", "email", "no address", "name", "Jana", "roles", "SDR"))
        .hasStatus(422)
        .bodyText()
        .contains("This is no e-mail address", "value=\"no address\"", "value=\"Jana\"");
    assertThat(post("/users", "email", "j@example.com", "name", "Jana"))
        .hasStatus(422)
        .bodyText()
        .contains("roles-error");
    invite("jana@example.com");
    assertThat(invite("JANA@example.com")).hasStatus(422).bodyText().contains("already");
  }

  @Test
  void ofTwoWhoEditOneUserTheSecondIsTold() {
    var page = Objects.requireNonNull(invite("jana@example.com").getResponse().getRedirectedUrl());
    assertThat(get(page)).hasStatusOk().bodyText().contains("name=\"version\"");
    assertThat(post(page, "version", "0", "name", "Jana Kowalska", "roles", "SDR"))
        .hasStatus3xxRedirection();
    assertThat(post(page, "version", "0", "name", "Jana Wrona", "roles", "DIRECTOR"))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody else has changed this user meanwhile", "Jana Wrona");
    assertThat(get("/users")).bodyText().contains("Jana Kowalska").doesNotContain("Jana Wrona");
  }

  @Test
  void theLastAdministratorStays() {
    var page = "/users/" + UserId.of(boss.actor()).orElseThrow().value();
    assertThat(post(page, "version", "1", "name", "Bo", "roles", "SDR"))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody has to stay administrator");
    assertThat(post(page + "/deactivation")).hasStatus(422);
  }

  @Test
  void deactivationCanBeTakenBack() {
    var page = Objects.requireNonNull(invite("jana@example.com").getResponse().getRedirectedUrl());
    assertThat(post(page + "/deactivation")).hasStatus3xxRedirection();
    assertThat(get("/users")).bodyText().contains("deactivated");
    assertThat(post(page + "/link")).hasStatus(422);
    assertThat(post(page + "/reactivation")).hasStatus3xxRedirection();
    assertThat(get("/users")).bodyText().doesNotContain("deactivated");
  }

  @Test
  void teamsAreMadeAndChanged() {
    assertThat(post("/teams", "key", "field", "name", "Field sales", "party", "SALES"))
        .hasStatus3xxRedirection();
    assertThat(post("/teams/field", "key", "field", "name", "Field", "party", "MARKETING"))
        .hasStatus3xxRedirection();
    assertThat(teams.find("field"))
        .contains(new Team("field", "Field", Party.MARKETING, Optional.empty()));
    assertThat(post("/teams", "key", "field", "name", "Another", "party", "SALES"))
        .hasStatus(422)
        .bodyText()
        .contains("with this key already");
    assertThat(post("/teams", "key", "Big Team", "name", "Big", "party", "SALES"))
        .hasStatus(422)
        .bodyText()
        .contains("small Latin letters");
  }

  @Test
  void aTokenIsShownOnceAndOpensUntilItIsRevoked() {
    var made =
        post("/tokens", "name", "CRM", "scopes", "LEADS_READ", "scopes", "IMPORTS", "expires", "");
    assertThat(made).hasStatus3xxRedirection();
    var secret = flash(made, "secret");
    assertThat(get("/tokens")).bodyText().contains("CRM").doesNotContain(secret);
    assertThat(tokens.program(secret).orElseThrow().permissions())
        .containsExactlyInAnyOrder(Permission.SEE_LEADS, Permission.IMPORT);
    var id = As.call(boss, tokens::all).get(0).id();
    assertThat(post("/tokens/" + id + "/revocation")).hasStatus3xxRedirection();
    assertThat(tokens.program(secret)).isEmpty();
  }

  @Test
  void aTokenExpiresAfterItsLastDay() {
    var made = post("/tokens", "name", "CRM", "scopes", "LEADS_READ", "expires", "2026-03-04");
    var secret = flash(made, "secret");
    clock.set(Instant.parse("2026-03-04T23:59:59Z"));
    assertThat(tokens.program(secret)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(tokens.program(secret)).isEmpty();
  }

  @Test
  void aTokenIsForSomethingAndForLater() {
    assertThat(post("/tokens", "name", "CRM")).hasStatus(422).bodyText().contains("scopes-error");
    assertThat(post("/tokens", "name", "CRM", "scopes", "IMPORTS", "expires", "2020-01-01"))
        .hasStatus(422)
        .bodyText()
        .contains("expires-error");
  }

  @Test
  void aTokenOpensNoMoreThanItsOwnerMay() {
    var secret = flash(post("/tokens", "name", "CRM", "scopes", "SETTINGS"), "secret");
    var other = users.create("other@example.com", UserDetail.of("Oda", Role.ADMINISTRATOR));
    var own = UserId.of(boss.actor()).orElseThrow();
    As.run(
        boss,
        () -> users.change(own, users.find(own).version(), UserDetail.of("Bo", Role.DIRECTOR)));
    assertThat(tokens.program(secret).orElseThrow().permissions()).isEmpty();
    As.run(As.administrator(), () -> users.deactivate(own));
    assertThat(tokens.program(secret)).isEmpty();
    assertThat(other.value()).isPositive();
  }

  @Test
  void theAuditTrailIsFilteredAndReadPageByPage() {
    for (var i = 0; i < 60; i++) {
      var name = "Team " + i;
      As.run(boss, () -> teams.define("team", name, Party.SALES, Optional.empty()));
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(get("/audit?what=team"))
        .bodyText()
        .contains("before=")
        .doesNotContain("added the user");
    assertThat(get("/audit?what=user")).bodyText().contains("added the user Bo Osman");
    assertThat(get("/audit?from=2027-01-01")).bodyText().contains("Nothing was noted");
    assertThat(get("/audit?who=system")).hasStatusOk();
  }

  @Test
  void theAuditTrailSaysInWordsWhatItKeepsAsKeys() {
    As.run(boss, () -> teams.define("desk", "Lead desk", Party.MARKETING, Optional.of("default")));
    assertThat(get("/audit"))
        .bodyText()
        .contains("Lead desk", "side", "Marketing", "roles", "SDR")
        .doesNotContain("&quot;party&quot;", "MARKETING", "SALES_REP");
  }

  @Test
  void theOwnPasswordIsChangedByWhoKnowsIt() {
    var next = "four green kettles hum";
    assertThat(post("/account/password", "current", "no", "password", next, "again", next))
        .hasStatus(422)
        .bodyText()
        .contains("not your present password");
    assertThat(post("/account/password", "current", PASSWORD, "password", next, "again", "x"))
        .hasStatus(422)
        .bodyText()
        .contains("not the same");
    assertThat(post("/account/password", "current", PASSWORD, "password", next, "again", next))
        .hasStatus3xxRedirection();
    assertThat(signIns.byPassword("boss@example.com", next, "127.0.0.1").name())
        .isEqualTo("Bo Osman");
  }

  @Test
  void whoGuessesAtAPresentPasswordHasToWait() {
    var next = "four green kettles hum";
    for (int tries = 0; tries < Patience.WITH_ACCOUNT.free(); tries++) {
      assertThat(post("/account/password", "current", "no", "password", next, "again", next))
          .hasStatus(422)
          .bodyText()
          .contains("not your present password");
    }
    assertThat(post("/account/password", "current", PASSWORD, "password", next, "again", next))
        .hasStatus(422)
        .bodyText()
        .contains("Too many wrong passwords");
  }

  @Test
  void languageAndTimeZoneAreKept() {
    assertThat(post("/account/preferences", "language", "pl", "zone", "Europe/Warsaw"))
        .hasStatus3xxRedirection();
    var now = signIns.current(boss).orElseThrow();
    assertThat(Map.of("language", now.language(), "zone", now.zone()))
        .isEqualTo(Map.of("language", "pl", "zone", "Europe/Warsaw"));
    assertThat(post("/account/preferences", "language", "xx", "zone", "Mars/Base")).hasStatus(422);
  }

  @Test
  void eachFieldOfAUserHasItsOwnId() {
    assertThat(get("/users/" + UserId.of(boss.actor()).orElseThrow().value()))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"name\"", "for=\"name\"", "id=\"calendar\"", "id=\"language\"");
  }
}
