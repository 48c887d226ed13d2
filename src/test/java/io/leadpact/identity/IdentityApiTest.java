package io.leadpact.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.kernel.Moments;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class IdentityApiTest {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient jdbc;
  @Autowired Tokens tokens;
  @Autowired Users users;
  @Autowired SettableClock clock;

  private MvcTestResult send(HttpMethod method, String path, String token, String body) {
    return mvc.method(method)
        .uri("/api/v1" + path)
        .header("Authorization", token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String path, String token) {
    return mvc.get().uri("/api/v1" + path).header("Authorization", token).exchange();
  }

  @Test
  void teamsAreMadeChangedAndListed() {
    var token = As.bearer(jdbc);
    var made = send(HttpMethod.PUT, "/teams/sdr", token, "{\"name\":\"SDRs\",\"party\":\"SALES\"}");
    assertThat(made).hasStatusOk();
    send(
        HttpMethod.PUT,
        "/teams/sdr",
        token,
        "{\"name\":\"SDR team\",\"party\":\"SALES\",\"calendar\":null}");
    assertThat(get("/teams", token))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items":[{"key":"sdr","name":"SDR team","party":"SALES","calendar":null}],"next":null}
            """);
  }

  @Test
  void aWrongTeamIsRefusedWithTheField() {
    var token = As.bearer(jdbc);
    assertThat(send(HttpMethod.PUT, "/teams/Sdr", token, "{\"name\":\"S\",\"party\":\"SALES\"}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("key");
    assertThat(send(HttpMethod.PUT, "/teams/sdr", token, "{\"name\":\"S\",\"party\":\"BOTH\"}"))
        .hasStatus(400);
    assertThat(send(HttpMethod.PUT, "/teams/sdr", token, "{}")).hasStatus(400);
  }

  @Test
  void usersAreInvitedAndListed() {
    var token = As.bearer(jdbc);
    var body =
        "{\"email\":\"Jana@Example.com\",\"name\":\"Jana Nowak\",\"roles\":[\"SDR\"],\"language\":\"pl\"}";
    assertThat(send(HttpMethod.POST, "/users", token, body))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.invitation")
        .asString()
        .startsWith("http://localhost/invitation/");
    assertThat(get("/users", token))
        .bodyJson()
        .extractingPath("$.items[0].email")
        .isEqualTo("jana@example.com");
    assertThat(get("/users", token)).bodyJson().extractingPath("$.items[0].invitation").isNull();
    assertThat(send(HttpMethod.POST, "/users", token, body)).hasStatus(422);
  }

  @Test
  void aTokenWithoutTheScopeIsTurnedAway() {
    var token = As.bearer(jdbc, "leads:read");
    assertThat(get("/teams", token)).hasStatusOk();
    assertThat(send(HttpMethod.PUT, "/teams/sdr", token, "{\"name\":\"S\",\"party\":\"SALES\"}"))
        .hasStatus(403)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .hasHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
    assertThat(get("/users", token)).hasStatus(403);
  }

  @Test
  void anExpiredARevokedAndAnOwnerlessTokenOpenNothing() {
    var id = users.create("boss@example.com", UserDetail.of("Bo", Role.ADMINISTRATOR));
    users.create("other@example.com", UserDetail.of("Oda", Role.ADMINISTRATOR));
    var boss = As.user(id.actor(), Role.ADMINISTRATOR);
    var tomorrow = clock.instant().plus(Duration.ofDays(1));
    var expiring = issue(boss, tomorrow);
    var revoked = issue(boss, null);
    var owned = issue(boss, null);
    assertThat(get("/teams", expiring)).hasStatusOk();
    As.run(boss, () -> tokens.revoke(tokens.all().get(1).id()));
    assertThat(get("/teams", revoked)).hasStatus(401);
    clock.set(tomorrow);
    assertThat(get("/teams", expiring)).hasStatus(401);
    assertThat(get("/teams", owned)).hasStatusOk();
    As.run(As.administrator(), () -> users.deactivate(id));
    assertThat(get("/teams", owned)).hasStatus(401);
  }

  private String issue(SignedIn owner, @Nullable Instant expires) {
    return "Bearer "
        + As.call(owner, () -> tokens.issue(owner, "CRM", Set.of(Scope.LEADS_READ), expires));
  }

  @Test
  void theUseOfATokenIsNotedAtMostOnceAMinute() {
    var token = As.bearer(jdbc);
    get("/teams", token);
    assertThat(lastUsed()).contains(SettableClock.START);
    clock.advance(Duration.ofSeconds(59));
    get("/teams", token);
    assertThat(lastUsed()).contains(SettableClock.START);
    clock.advance(Duration.ofSeconds(2));
    get("/teams", token);
    assertThat(lastUsed()).contains(clock.instant());
  }

  private Optional<Instant> lastUsed() {
    return jdbc.sql("select last_used from api_token")
        .query((row, n) -> Moments.at(row, "last_used"))
        .optional();
  }

  @Test
  void theWordBearerMayBeWrittenSmall() {
    assertThat(get("/teams", As.bearer(jdbc).replace("Bearer", "bearer"))).hasStatusOk();
  }

  @Test
  void whatAProgramDoesIsNotedInItsName() {
    send(HttpMethod.PUT, "/teams/sdr", As.bearer(jdbc), "{\"name\":\"S\",\"party\":\"SALES\"}");
    assertThat(
            jdbc.sql("select actor from audit_entry where action = 'team.changed'")
                .query(String.class)
                .single())
        .startsWith("token:");
  }
}
