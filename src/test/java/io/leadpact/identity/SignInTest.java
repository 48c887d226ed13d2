package io.leadpact.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class SignInTest {

  private static final String PASSWORD = "three blue kettles sing";

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient jdbc;
  @Autowired Users users;
  @Autowired Passwords passwords;
  @Autowired Sessions sessions;
  @Autowired SignInThrottle throttle;
  @Autowired SettableClock clock;

  UserId jana;

  @BeforeEach
  void thereIsJana() {
    jana = users.create("Jana@Example.com", UserDetail.of("Jana Nowak", Role.SALES_REP));
    passwords.set(jana, PASSWORD);
  }

  /** The answer to the form; where it is forwarded within the server, what follows there. */
  private MvcTestResult signIn(String email, String password) {
    var sent = mvc.post().uri("/sign-in").with(csrf());
    var answer = sent.param("email", email).param("password", password).exchange();
    var forward = answer.getResponse().getForwardedUrl();
    if (forward == null) {
      return answer;
    }
    var refusal =
        Objects.requireNonNull(
            answer.getRequest().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION));
    return mvc.post()
        .uri(forward)
        .with(csrf())
        .requestAttr(WebAttributes.AUTHENTICATION_EXCEPTION, refusal)
        .param("email", email)
        .exchange();
  }

  private static Cookie session(MvcTestResult signedIn) {
    return Objects.requireNonNull(signedIn.getResponse().getCookie("leadpact"));
  }

  private MvcTestResult open(Cookie session) {
    return mvc.get().uri("/more").cookie(session).exchange();
  }

  @Test
  void whoKnowsThePasswordComesInHoweverTheAddressIsWritten() {
    var result = signIn(" jana@EXAMPLE.com", PASSWORD);
    assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/");
    assertThat(open(session(result))).hasStatusOk();
    assertThat(audited("sign-in.done")).isOne();
  }

  @Test
  void theSessionCookieIsKeptFromScriptsAndOtherSites() {
    var header = signIn("jana@example.com", PASSWORD).getResponse().getHeader("Set-Cookie");
    assertThat(header).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
  }

  @Test
  void signingInChangesTheSession() {
    var before = session(mvc.get().uri("/sign-in").exchange());
    var after =
        mvc.post()
            .uri("/sign-in")
            .cookie(before)
            .with(csrf())
            .param("email", "jana@example.com")
            .param("password", PASSWORD)
            .exchange();
    assertThat(session(after).getValue()).isNotEqualTo(before.getValue());
    assertThat(open(before)).hasStatus3xxRedirection();
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreToldInTheSameWords() {
    var wrong = signIn("jana@example.com", "not the password");
    var unknown = signIn("nobody@example.com", "not the password");
    assertThat(wrong).hasStatus(422).bodyText().contains("do not match. 4 tries are left");
    assertThat(unknown).hasStatus(422).bodyText().contains("do not match. 4 tries are left");
    assertThat(wrong).bodyText().contains("jana@example.com").doesNotContain("not the password");
  }

  @Test
  void afterFiveFailuresEvenTheRightPasswordWaits() {
    for (var i = 0; i < 5; i++) {
      assertThat(signIn("jana@example.com", "wrong")).hasStatus(422);
    }
    assertThat(signIn("jana@example.com", PASSWORD))
        .hasStatus(429)
        .hasHeader("Retry-After", "30")
        .bodyText()
        .contains("Too many tries");
    clock.advance(Duration.ofSeconds(31));
    assertThat(signIn("jana@example.com", PASSWORD)).hasStatus3xxRedirection();
    assertThat(signIn("jana@example.com", "wrong")).hasStatus(422).bodyText().contains("4 tries");
    assertThat(audited("sign-in.throttled")).isOne();
    assertThat(audited("sign-in.failed")).isEqualTo(6);
  }

  @Test
  void manyAccountsTriedFromOneAddressWaitTogether() {
    for (var i = 0; i < 30; i++) {
      throttle.admit("somebody" + i + "@example.com", "127.0.0.1");
    }
    assertThat(signIn("jana@example.com", PASSWORD)).hasStatus(429);
  }

  /** The database rounds to microseconds, and up as often as down. */
  @Test
  void theFirstTryNeverWaitsWhateverTheNanosecond() {
    clock.set(SettableClock.START.plusNanos(1_999));
    assertThat(signIn("jana@example.com", "wrong")).hasStatus(422).bodyText().contains("4 tries");
  }

  @Test
  void failuresOfADayAgoAreForgotten() {
    for (var i = 0; i < 4; i++) {
      signIn("jana@example.com", "wrong");
    }
    clock.advance(Duration.ofHours(25));
    assertThat(signIn("jana@example.com", "wrong")).bodyText().contains("4 tries are left");
  }

  @Test
  void theAuditTrailNeverHoldsWhatWasTyped() {
    signIn("my-secret-password", "x");
    assertThat(
            jdbc.sql("select string_agg(audit_entry::text, ' ') from audit_entry")
                .query(String.class)
                .single())
        .doesNotContain("my-secret-password");
  }

  @Test
  void signingOutEndsTheSession() {
    var cookie = session(signIn("jana@example.com", PASSWORD));
    assertThat(mvc.post().uri("/sign-out").with(csrf()).cookie(cookie)).hasStatus3xxRedirection();
    assertThat(open(cookie)).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
    assertThat(sessions.of(jana.actor())).isEmpty();
    assertThat(audited("sign-in.ended")).isOne();
  }

  @Test
  void sessionsAreListedAndEndedOneByOne() {
    var here = session(signIn("jana@example.com", PASSWORD));
    var there = session(signIn("jana@example.com", PASSWORD));
    var open = sessions.of(jana.actor());
    assertThat(open).hasSize(2).allSatisfy(s -> assertThat(s.address()).isEqualTo("127.0.0.1"));
    sessions.end(jana.actor(), open.get(0).handle());
    assertThat(sessions.of(jana.actor())).hasSize(1);
    sessions.end(jana.actor(), open.get(1).handle());
    assertThat(open(here)).hasStatus3xxRedirection();
    assertThat(open(there)).hasStatus3xxRedirection();
  }

  @Test
  void anothersSessionCannotBeEnded() {
    var cookie = session(signIn("jana@example.com", PASSWORD));
    sessions.end("user:99999", sessions.of(jana.actor()).get(0).handle());
    assertThat(open(cookie)).hasStatusOk();
  }

  @Test
  void deactivationEndsSessionsAtOnce() {
    var cookie = session(signIn("jana@example.com", PASSWORD));
    As.run(As.administrator(), () -> users.deactivate(jana));
    assertThat(open(cookie)).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
    assertThat(signIn("jana@example.com", PASSWORD)).hasStatus(422);
    As.run(As.administrator(), () -> users.reactivate(jana));
    assertThat(signIn("jana@example.com", PASSWORD)).hasStatus3xxRedirection();
  }

  @Test
  void aRoleTakenAwayIsGoneWithTheNextRequest() {
    var cookie = session(signIn("jana@example.com", PASSWORD));
    assertThat(open(cookie)).bodyText().doesNotContain("/audit");
    As.run(
        As.administrator(),
        () ->
            users.change(
                jana, users.find(jana).version(), UserDetail.of("Jana Nowak", Role.DIRECTOR)));
    assertThat(open(cookie)).bodyText().contains("/audit");
  }

  @Test
  void aNewPasswordEndsTheSessionsOpenedByTheOldOne() {
    var cookie = session(signIn("jana@example.com", PASSWORD));
    passwords.set(jana, "four green kettles hum");
    assertThat(open(cookie)).hasStatus3xxRedirection();
    assertThat(signIn("jana@example.com", PASSWORD)).hasStatus(422);
  }

  @Test
  void passwordsAreStoredSlowlyHashed() {
    assertThat(jdbc.sql("select password from app_user").query(String.class).single())
        .startsWith("{sha256-bcrypt}$2a$10$");
  }

  @Test
  void theAuditTrailIsNeverChanged() {
    signIn("jana@example.com", PASSWORD);
    for (var change :
        new String[] {
          "update audit_entry set actor = 'nobody'",
          "delete from audit_entry",
          "truncate audit_entry"
        }) {
      assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("never changed");
    }
  }

  private int audited(String action) {
    return jdbc.sql("select count(*) from audit_entry where action = :action")
        .param("action", action)
        .query(Integer.class)
        .single();
  }
}
