package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.lead.Stages;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class PromisesApiTest {

  private static final String BODY =
      """
      {"effectiveFrom":null,"promises":[{"key":"desk_first_touch","party":"SALES",
       "startsOn":[{"type":"GIVEN_TO","team":"sdr"}],"stopsOn":[{"type":"ATTEMPTED","automatic":false}],
       "cancelsOn":[],"pausesOn":[],"resumesOn":[],"scope":{},
       "limit":"PT30M","unit":"BUSINESS","warnBefore":"PT10M","target":80}]}
      """;

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient jdbc;
  @Autowired Stages stages;
  private String token = "";

  @BeforeEach
  void signIn() {
    token = As.bearer(jdbc);
  }

  private MvcTestResult put(String body, String... ifMatch) {
    var request =
        mvc.put()
            .uri("/api/v1/promises")
            .header("Authorization", token)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    return (ifMatch.length == 0 ? request : request.header("If-Match", ifMatch[0])).exchange();
  }

  private MvcTestResult get() {
    return mvc.get().uri("/api/v1/promises").header("Authorization", token).exchange();
  }

  @Test
  void promisesComeBackAsTheyWerePut() {
    assertThat(put(BODY)).hasStatusOk().hasHeader("ETag", "\"1.0\"");

    assertThat(get())
        .hasStatusOk()
        .hasHeader("ETag", "\"1.0\"")
        .bodyJson()
        .isLenientlyEqualTo(BODY.replaceFirst("\\{", "{\"version\":1,\"inForce\":1,"));
  }

  @Test
  void anInstallationWithoutPromisesSaysSo() {
    assertThat(get())
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"version\":0,\"promises\":[]}");
  }

  @Test
  void whoSendsAnOldTagIsTold() {
    put(BODY);
    assertThat(put(BODY, "\"1.0\"")).hasStatusOk().hasHeader("ETag", "\"1.1\"");

    assertThat(put(BODY, "\"1.0\"")).hasStatus(409);
    assertThat(put(BODY, "*")).hasStatusOk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GIVEN_TO                | GIVEN            | promises[0].startsOn[0].type",
        "\"team\"                | \"teem\"         | promises[0].startsOn[0].teem",
        "\"PT30M\"               | \"half an hour\" | promises[0].limit",
        "\"target\":80           | \"target\":101   | promises[0].target",
        "\"target\":80           | \"goal\":80      | promises[0].goal",
        "\"effectiveFrom\":null  | \"effectiveFrom\":\"tomorrow\" | effectiveFrom",
        "\"promises\"            | \"promise\"      | promises",
      })
  void whatIsWrongIsSaidOfTheField(String right, String wrong, String field) {
    assertThat(put(BODY.replace(right, wrong)))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void aBrokenBodyIsABadRequest() {
    assertThat(put("{\"promises\":[")).hasStatus(400);
  }

  @Test
  void aTokenWithoutTheScopeIsRefused() {
    token = As.bearer(jdbc, "figures:read");

    assertThat(put(BODY)).hasStatus(403);
  }

  private static String withQuotas(String quotas) {
    return BODY.replaceFirst("\\{", "{\"quotas\":" + quotas + ",");
  }

  private static final String TWO_HUNDRED =
      "[{\"key\":\"mql_volume\",\"party\":\"MARKETING\",\"stage\":\"MQL\",\"perMonth\":200}]";

  @Test
  void quotasComeBackAsTheyWerePut() {
    stages.define(List.of("LEAD", "MQL", "WON"));
    assertThat(put(withQuotas(TWO_HUNDRED))).hasStatusOk();

    assertThat(get()).bodyJson().isLenientlyEqualTo("{\"quotas\":" + TWO_HUNDRED + "}");
  }

  @Test
  void quotasThatAreNotSentStayAndAnEmptyListTakesThemAway() {
    stages.define(List.of("LEAD", "MQL", "WON"));
    put(withQuotas(TWO_HUNDRED));
    put(BODY);
    assertThat(get()).bodyJson().extractingPath("$.quotas[0].perMonth").isEqualTo(200);

    put(withQuotas("[]"));
    assertThat(get()).bodyJson().extractingPath("$.quotas").asArray().isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200          | 0                    | quotas[0].perMonth",
        "200          | 1000001              | quotas[0].perMonth",
        "200          | 2.5                  | quotas[0].perMonth",
        "\"MQL\"      | \"DEMO\"             | quotas[0].stage",
        "\"MQL\"      | \"mql\"              | quotas[0].stage",
        "MARKETING    | BOTH                 | quotas[0].party",
        "mql_volume   | desk_first_touch     | quotas[0].key",
        "perMonth     | perWeek              | quotas[0].perWeek",
      })
  void whatIsWrongWithAQuotaIsSaidOfTheField(String right, String wrong, String field) {
    stages.define(List.of("LEAD", "MQL", "WON"));

    assertThat(put(withQuotas(TWO_HUNDRED.replace(right, wrong))))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo(field);
  }
}
