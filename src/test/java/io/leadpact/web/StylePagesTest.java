package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.SignedIn;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LeadpactTest
class StylePagesTest {

  @Autowired MockMvcTester web;

  @ParameterizedTest
  @CsvSource({"en, At risk", "ru, Под угрозой", "pl, Zagrożone", "pt-BR, Em risco"})
  void everyPartIsShownInTheReadersLanguageAndInBothThemes(String language, String risk) {
    assertThat(web.get().uri("/style").with(user(reading(language))).exchange())
        .bodyText()
        .contains("data-theme=\"light\"", "data-theme=\"dark\"", risk)
        .doesNotContain("??");
  }

  private static SignedIn reading(String language) {
    var user = As.administrator();
    return new SignedIn(
        user.actor(),
        user.email(),
        user.name(),
        user.roles(),
        user.permissions(),
        language,
        null,
        null);
  }

  @Test
  void whoeverDoesNotAskForThePageDoesNotHaveIt() {
    new ApplicationContextRunner()
        .withUserConfiguration(StylePages.class)
        .run(context -> assertThat(context).doesNotHaveBean(StylePages.class));
  }
}
