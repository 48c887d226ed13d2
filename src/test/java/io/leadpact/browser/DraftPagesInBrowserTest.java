package io.leadpact.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.Proposals;
import io.leadpact.browser.Browsing.Reading;
import io.leadpact.demo.DemoPerson;
import io.leadpact.testing.As;
import io.leadpact.testing.InBrowser;
import io.leadpact.testing.OnDemoCompany;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the next version, which are there only while somebody works on it. */
@OnDemoCompany
@InBrowser
@Tag("browser")
class DraftPagesInBrowserTest {

  private static final String DRAFT = "/agreement/draft";

  @LocalServerPort int port;
  @Autowired Drafts drafts;
  @Autowired Proposals proposals;

  @ParameterizedTest
  @MethodSource("io.leadpact.browser.DemoPagesInBrowserTest#readings")
  void everyPageOfADraftFitsAndIsPictured(Reading reading) {
    As.run(As.administrator(), this::begin);
    try (var browsing = new Browsing();
        var window = browsing.open(port, reading)) {
      var look = new PageLook(Browsing.walkIn(window, DemoPerson.HENRYK), reading);
      seen(look, DRAFT, "draft");
      for (var page : List.of("/document", "/structure", "/clause")) {
        seen(look, DRAFT + page, "draft" + page.replace('/', '-'));
      }
      for (var kind : List.of("PROMISE", "CONVERSION", "WITH_CONTEXT", "MIX", "CADENCE")) {
        seen(look, DRAFT + "/clause?kind=" + kind, "draft-clause-" + kind);
      }
      seen(look, DRAFT + "/clauses/" + worded(), "draft-clause-changed");
      As.run(As.administrator(), () -> proposals.propose(drafts.open().orElseThrow().tag()));
      seen(look, DRAFT, "draft-proposed");
      seen(look, DRAFT + "/sign", "draft-sign");
      assertThat(look.wrong()).isEmpty();
    }
  }

  private void begin() {
    drafts.open().ifPresent(open -> drafts.withdraw(open.tag()));
    drafts.begin();
  }

  /** A clause whose term can be changed. */
  private String worded() {
    return drafts.open().orElseThrow().articles().clauses().stream()
        .filter(clause -> clause.term().isPresent())
        .findFirst()
        .orElseThrow()
        .key();
  }

  private static void seen(PageLook look, String path, String name) {
    if (look.opens(path)) {
      look.fits();
      look.picture(name);
      look.isAccessible();
      look.isValid();
    }
  }
}
