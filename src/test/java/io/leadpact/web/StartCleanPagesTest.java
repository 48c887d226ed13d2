package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.leadpact.demo.Demo;
import io.leadpact.testing.LeadpactTest;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The way from the made-up company to one's own. */
@LeadpactTest
class StartCleanPagesTest {

  @Autowired private MockMvcTester mvc;
  @Autowired private Demo demo;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void load() {
    demo.load();
  }

  @Test
  void theAdministratorStartsCleanAndBecomesTheFirstOfTheirOwn() {
    var alicja = walkIn("ALICJA");
    assertThat(mvc.get().uri("/start-clean").cookie(alicja)).hasStatusOk();
    var answer = mvc.post().uri("/start-clean").cookie(alicja).with(csrf()).exchange();
    var next = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    assertThat(next).contains("/first-administrator/");
    assertThat(mvc.get().uri(next)).hasStatusOk();
    assertThat(jdbc.sql("select count(*) from lead").query(Long.class).single()).isZero();
    assertThat(mvc.get().uri("/").cookie(alicja)).hasStatus3xxRedirection();
  }

  @Test
  void othersMayNot() {
    var rafal = walkIn("RAFAL");
    assertThat(mvc.get().uri("/start-clean").cookie(rafal))
        .hasStatusOk()
        .bodyText()
        .contains("Sign in as the administrator");
    assertThat(mvc.post().uri("/start-clean").cookie(rafal).with(csrf())).hasStatus(403);
    assertThat(jdbc.sql("select count(*) from lead").query(Long.class).single()).isPositive();
  }

  private Cookie walkIn(String as) {
    var answer = mvc.post().uri("/sign-in/demo").param("as", as).with(csrf()).exchange();
    return Objects.requireNonNull(answer.getResponse().getCookie("leadpact"));
  }
}
