package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.lead.journal.EventType;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class FunnelApiTest {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;

  @BeforeEach
  void journal() {
    var acme = Acme.in(context);
    var won = acme.lead("1", "2026-01-31T23:00:00Z", "paid");
    acme.reached(won, "MQL", "2026-02-02T09:00:00Z");
    acme.reached(won, "BRIEF", "2026-02-03T09:00:00Z");
    acme.reached(won, "OPPORTUNITY", "2026-02-05T09:00:00Z");
    acme.called(won, "2026-02-05T09:00:00Z");
    acme.won(won, "2026-02-20T09:00:00Z", "12000");
    var rejected = acme.lead("2", "2026-02-10T09:00:00Z", "seo");
    acme.reached(rejected, "MQL", "2026-02-11T09:00:00Z");
    acme.called(rejected, "2026-02-11T10:00:00Z");
    acme.ended(rejected, EventType.REJECTED, "2026-02-12T09:00:00Z");
    acme.lead("3", "2026-01-31T22:59:59Z", "seo");
  }

  private MvcTestResult get(String query) {
    return mvc.get()
        .uri("/api/v1/funnel?" + query)
        .header("Authorization", As.bearer(jdbc, "figures:read"))
        .exchange();
  }

  @Test
  void everyStageOfTheCompanyIsThereForEveryMonth() {
    assertThat(get("from=2026-01&to=2026-03&by=month"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"zone":"Europe/Warsaw","cohorts":[
              {"period":"2026-01","stages":{"LEAD":1,"MQL":0,"BRIEF":0,"SAL":0,"OPPORTUNITY":0,"WON":0},
               "outcomes":{"REJECTED":0,"LOST":0},"attempts":0,"wonAmount":0},
              {"period":"2026-02","stages":{"LEAD":2,"MQL":2,"BRIEF":1,"SAL":0,"OPPORTUNITY":1,"WON":1},
               "outcomes":{"REJECTED":1,"LOST":0},"attempts":2,"wonAmount":12000},
              {"period":"2026-03","stages":{"LEAD":0,"MQL":0,"BRIEF":0,"SAL":0,"OPPORTUNITY":0,"WON":0},
               "outcomes":{"REJECTED":0,"LOST":0},"attempts":0,"wonAmount":0}]}
            """);
  }

  @Test
  void anAmountHasNoExponentAndNoEmptyCents() {
    assertThat(get("from=2026-02&to=2026-02")).bodyText().contains("\"wonAmount\":12000}");
  }

  @Test
  void aWrongPeriodIsSaidOfItsField() {
    assertThat(get("from=2026-2")).hasStatus(422).bodyText().contains("\"from\"");
    assertThat(get("from=2026-03&to=2026-01")).hasStatus(422);
    assertThat(get("from=1900-01&to=2026-01")).hasStatus(422);
    assertThat(get("by=week")).hasStatus(422).bodyText().contains("\"by\"");
  }
}
