package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.Heads;
import io.leadpact.identity.SignedIn;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Today says what is left of setting up. */
@LeadpactTest
class SetupNeedTest {

  @Autowired ApplicationContext app;
  @Autowired MockMvcTester web;
  @Autowired Drafts drafts;

  private String today(SignedIn reader) {
    var page = web.get().uri("/").with(user(reader)).header("Accept-Language", "en").exchange();
    assertThat(page).hasStatusOk();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void theStepThatIsLeftIsNamedToWhoeverMayTakeIt() {
    Office.open(app);

    assertThat(today(As.administrator()))
        .contains("Finish setting up: People", "href=\"/setup/people\"", "2 steps are left");
    assertThat(today(As.rep("user:5"))).doesNotContain("Finish setting up");
  }

  @Test
  void nothingIsLeftOnceBothHaveSigned() {
    Office.open(app);
    var heads = Heads.of(app);
    assertThat(today(As.administrator())).contains("Finish setting up: Agreement");

    As.run(As.administrator(), () -> drafts.begin());
    heads.agree();

    assertThat(today(As.administrator())).doesNotContain("Finish setting up");
  }
}
