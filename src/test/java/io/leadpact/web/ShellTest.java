package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.Permission;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LeadpactTest
class ShellTest {

  /** Somebody who leaves the language to the browser. */
  private static final SignedIn ANYBODY =
      new SignedIn(
          "user:1",
          "anybody@example.com",
          "Hélène Moreau",
          Set.of(Role.ADMINISTRATOR),
          EnumSet.allOf(Permission.class),
          null,
          null,
          null);

  @Autowired MockMvcTester web;

  @Test
  void theMastheadNamesTheSectionsInTheReadersLanguage() {
    assertThat(page("ru")).contains("Соблюдение", "lang=\"ru\"", "Hélène Moreau");
    assertThat(page("pt")).contains("Cumprimento", "lang=\"pt-BR\"");
    assertThat(page("de")).contains("Compliance", "lang=\"en\"");
  }

  @Test
  void theUsersOwnLanguageGoesBeforeThatOfTheBrowser() {
    var page =
        web.get()
            .uri("/more")
            .with(user(As.administrator()))
            .header("Accept-Language", "ru")
            .cookie(new Cookie("language", "pl"));
    assertThat(page.exchange()).bodyText().contains("lang=\"en\"");
  }

  @Test
  void theThemeOfTheCookieIsOnTheRoot() {
    assertThat(
            web.get()
                .uri("/more")
                .with(user(ANYBODY))
                .cookie(new Cookie("theme", "dark"))
                .exchange())
        .bodyText()
        .contains("data-theme=\"dark\"");
  }

  private String page(String language) {
    var result = web.get().uri("/more").with(user(ANYBODY)).header("Accept-Language", language);
    var exchange = result.exchange();
    assertThat(exchange).hasStatusOk();
    return new String(exchange.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
