package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.Base;
import io.leadpact.agreement.terms.Bound;
import io.leadpact.agreement.terms.Owed;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a company calls its stages is what the pages of its terms call them. */
@LeadpactTest
class StageLabelsTest {

  @Autowired ApplicationContext app;
  @Autowired MockMvcTester web;

  @BeforeEach
  void aTermAtAStageThatIsCalledOtherwise() {
    var stages = List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON");
    var way =
        new Ratio(
            Owed.of("way", Owner.JOINT, Rhythm.MONTH),
            new Portion.Conversion("MQL", "SQL"),
            Bound.AT_LEAST,
            Percent.of(15),
            Base.COHORT);
    var quota = new Quota("owed", Party.MARKETING, "MQL", 10);
    Office.open(
        app,
        new AgreementVersion(
            new PromiseSet(
                1, Optional.empty(), List.of(Office.firstContact()), List.of(quota), List.of(way)),
            0,
            SettableClock.START,
            "user:1",
            Optional.of(
                new AgreementVersion.Wording(
                    List.of(), Structure.usual(stages), Optional.empty()))));
    var renamed =
        web.post()
            .uri("/stages/MQL")
            .with(user(As.administrator()))
            .with(csrf())
            .param("label", "Warm lead")
            .exchange();
    assertThat(renamed).hasStatus3xxRedirection();
  }

  private String read(String path) {
    var page = web.get().uri(path).with(user(As.administrator())).exchange();
    assertThat(page).hasStatusOk();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void complianceNamesTheStageAsTheCompanyDoes() {
    assertThat(read("/compliance")).contains("Warm lead → SQL", "Warm lead: reached");
  }

  @Test
  void soDoesThePageOfTheAim() {
    assertThat(read("/compliance/aims/way/2026-03")).contains("Warm lead → SQL");
  }

  @Test
  void thePromisesNameItToo() {
    assertThat(read("/promises")).contains("Warm lead").doesNotContain("MQLs delivered");
  }
}
