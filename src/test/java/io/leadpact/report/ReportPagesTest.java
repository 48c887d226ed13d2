package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.lead.LeadId;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LeadpactTest
class ReportPagesTest {

  @Autowired MockMvcTester web;
  @Autowired ApplicationContext context;
  private Acme acme;
  private LeadId lead;

  @BeforeEach
  void journal() {
    acme = Acme.in(context);
    lead = acme.lead("=1+1", "2026-03-01T10:00:00Z", "web");
    acme.given(lead, "sdr", "2026-03-01T10:00:00Z");
    acme.called(lead, "2026-03-01T10:20:00Z");
    acme.reached(lead, "MQL", "2026-03-01T11:00:00Z");
    acme.reached(lead, "BRIEF", "2026-03-01T12:00:00Z");
  }

  private String get(String path, String language) {
    var answer =
        web.get().uri(path).with(user(As.reader())).header("Accept-Language", language).exchange();
    var body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(answer).as(path + " " + body).hasStatusOk();
    return body.replace('\u00a0', ' ');
  }

  @ParameterizedTest
  @CsvSource({"en", "ru", "pl", "pt-BR"})
  void everyPageIsWrittenInEveryLanguage(String language) {
    for (var path :
        new String[] {
          "/compliance",
          "/compliance?from=2025-01&to=2026-03",
          "/compliance?side=SALES&team=sdr&channel=web",
          "/compliance?from=2020-01&to=2020-02",
          "/compliance/desk_first_touch/2026-03",
          "/compliance/desk_first_touch/2026-03?only=hour:11&order=longest&state=all",
          "/compliance/desk_first_touch/2020-01",
          "/compliance/desk_first_touch/2026-03?state=open",
          "/compliance/mql_first_contact/2026-03?state=breached",
          "/compliance/response-times",
          "/compliance/response-times?promise=feedback&goal=WON&by=campaign&from=2025-01&to=2026-03",
          "/compliance/response-times?promise=desk_first_touch&goal=BRIEF&by=weekday&team=sdr&channel=web",
          "/funnel",
          "/funnel?channel=web",
          "/funnel?channel=none",
          "/funnel?view=period&by=channel&compare=year",
          "/funnel?by=campaign&compare=before&region=-&segment=smb&person=user:1",
          "/funnel/leads?from=2026-01&to=2026-03&stage=REJECTED&reason=-&view=period&person=user:1",
          "/funnel/leads?cohort=2026-03&stage=MQL&channel=web",
          "/funnel/leads?cohort=2026-03&stage=BRIEF",
          "/funnel/leads?cohort=2026-03&stage=LOST",
          "/promises"
        }) {
      assertThat(get(path, language)).as(path).doesNotContain("??").contains("</html>");
    }
  }

  @Test
  void aFigureSaysItsCountsAndOpensTheLeadsBehindIt() {
    assertThat(get("/compliance", "en"))
        .contains("href=\"/compliance/desk_first_touch/2026-03\"", ">1 of 1<");
    assertThat(get("/compliance/desk_first_touch/2026-03?state=met", "en"))
        .contains("Company =1+1", "/leads/" + lead.value(), "20 min");
    assertThat(get("/funnel", "en")).contains("/funnel/leads?cohort=2026-03&amp;stage=BRIEF");
  }

  @Test
  void theHeadlineSaysWhatTheFiguresSay() {
    assertThat(get("/compliance", "en"))
        .contains("March 2026 so far: marketing keeps 0 of 1 promise, sales 1 of 3.")
        .contains("<title>Hand-over of an MQL, March 2026 · Compliance");
  }

  @Test
  void anAddressWithoutSenseIsRefusedInWords() {
    for (var path :
        new String[] {
          "/compliance?from=2026-13",
          "/compliance?from=2026-03&to=2026-01",
          "/compliance?from=1900-01&to=2026-01",
          "/compliance?side=NOBODY",
          "/compliance/desk_first_touch/2026-03?only=moon:full",
          "/compliance/desk_first_touch/2026-03?after=somewhere",
          "/compliance/desk_first_touch/2026-03?after=+1000000000-12-31T00:00:00Z_1_1",
          "/compliance/response-times?promise=moon",
          "/compliance/response-times?goal=moon",
          "/compliance/response-times?by=moon",
          "/compliance/response-times?from=1900-01",
          "/compliance?from=0001-01&to=0001-02",
          "/compliance?to=+999999999-12",
          "/funnel?from=9999-12&to=9999-12",
          "/funnel?from=2026-13",
          "/funnel?from=2026-03&to=2026-01",
          "/funnel?from=1900-01&to=2026-01",
          "/funnel?by=moon",
          "/funnel?view=bird",
          "/funnel?compare=apples"
        }) {
      assertThat(web.get().uri(path).with(user(As.reader())).exchange())
          .as(path)
          .hasStatus(422)
          .bodyText()
          .contains("</html>")
          .doesNotContain("??");
    }
    assertThat(get("/compliance?team=nobody&channel=%00%22%3E%3Cscript%3E", "en"))
        .doesNotContain("<script>\"");
  }

  @Test
  void blanksOfAFormLeaveTheAddress() {
    assertThat(web.get().uri("/compliance?side=&team=sdr&channel=").with(user(As.reader())))
        .hasStatus3xxRedirection()
        .hasRedirectedUrl("/compliance?team=sdr");
  }

  @Test
  void filesForPeopleHoldNoFormulas() {
    assertThat(get("/compliance.csv?from=2026-03", "en"))
        .contains("desk_first_touch,SALES,2026-03,80.0,1,1,0,0,100.0,MET,false");
    assertThat(get("/compliance/desk_first_touch/2026-03.csv", "en"))
        .startsWith("\uFEFFlead_id,lead,")
        .contains(",2026-03-01T10:30:00Z,2026-03-01T10:20:00Z,true,20.000");
    assertThat(get("/funnel.csv?from=2026-03", "en")).contains("2026-03,1,1,1,0,0,0,0,0,0");
    assertThat(get("/funnel/leads.csv?cohort=2026-03&stage=MQL", "en")).contains("Company =1+1");
  }

  @Test
  void aReasonThatNoTextCanHoldIsNobodys() {
    assertThat(get("/funnel/leads?cohort=2026-03&stage=REJECTED&reason=\0", "en"))
        .doesNotContain("Company =1+1");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (var path :
        new String[] {
          "/compliance/none/2026-03",
          "/compliance/feedback/march",
          "/compliance/feedback/+999999999-12",
          "/funnel/leads?cohort=2026-03&stage=X"
        }) {
      assertThat(web.get().uri(path).with(user(As.reader())).exchange()).hasStatus(404);
    }
  }
}
