package io.leadpact.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.leadpact.kernel.StartRefused;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class FirstStartTest {

  private static final String PASSWORD = "three blue kettles sing";

  @Autowired FirstAdministrator first;
  @Autowired Tokens tokens;
  @Autowired SignIns signIns;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvcTester mvc;
  @Autowired SettableClock clock;

  private void start(MockEnvironment environment) {
    new FirstStart(first, tokens, environment).start();
  }

  private static MockEnvironment with(String email, String password) {
    return new MockEnvironment()
        .withProperty("leadpact.admin.email", email)
        .withProperty("leadpact.admin.password", password);
  }

  @Test
  void theEnvironmentNamesTheFirstAdministrator() {
    start(with("Boss@Example.com", PASSWORD));
    var boss = signIns.byPassword("boss@example.com", PASSWORD, "127.0.0.1");
    assertThat(boss.roles()).containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void whoIsThereAlreadyIsNotTouched() {
    start(with("boss@example.com", PASSWORD));
    start(with("other@example.com", "four green kettles hum"));
    assertThat(signIns.byEmail("other@example.com")).isEmpty();
  }

  @Test
  void aRefusedPasswordStopsTheStartWithASentence() {
    assertThatThrownBy(() -> start(with("boss@example.com", "password1234")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("LEADPACT_ADMIN_PASSWORD")
        .hasMessageContaining("guessed first")
        .hasMessageNotContaining("password1234");
    assertThat(first.isMissing()).isTrue();
  }

  @Test
  void halfAnAdministratorStopsTheStart() {
    assertThatThrownBy(() -> start(with("boss@example.com", ""))).isInstanceOf(StartRefused.class);
  }

  @Test
  void theTokenOfTheEnvironmentOpensEverythingAndIsStoredAsItsHash() {
    var secret = "f3b1c9d27e5a48860b9d4c7e1a2f5b6c";
    var environment = new MockEnvironment().withProperty("leadpact.api.token", secret);
    start(environment);
    start(environment);
    assertThat(jdbc.sql("select count(*) from api_token").query(Integer.class).single()).isOne();
    assertThat(tokens.program(secret).orElseThrow().permissions())
        .containsExactlyInAnyOrder(Permission.values());
    assertThat(jdbc.sql("select api_token::text from api_token").query(String.class).single())
        .doesNotContain(secret);
  }

  @Test
  void withoutAnybodyALinkMakesTheFirstAdministratorOnce() {
    var link = first.link();
    assertThat(mvc.get().uri(link)).hasStatusOk();
    assertThat(become(link, "short")).hasStatus(422).bodyText().contains("at least 12");
    assertThat(become(link, PASSWORD)).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
    assertThat(signIns.byPassword("boss@example.com", PASSWORD, "127.0.0.1").name())
        .isEqualTo("Bo Osman");
    assertThat(mvc.get().uri(link)).hasStatus(410);
    assertThat(become(link, PASSWORD)).hasStatus(410);
  }

  @Test
  void theLinkOfTheFirstAdministratorOpensForADay() {
    var link = first.link();
    clock.advance(Duration.ofHours(25));
    assertThat(mvc.get().uri(link)).hasStatus(410);
  }

  private MvcTestResult become(String link, String password) {
    return mvc.post()
        .uri(link)
        .with(csrf())
        .param("name", "Bo Osman")
        .param("email", "boss@example.com")
        .param("password", password)
        .param("again", password)
        .exchange();
  }
}
