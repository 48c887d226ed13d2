package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.kernel.Conflict;
import io.leadpact.lead.LeadId;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LeadpactTest
class LeadContextTest {

  private static final String BODY =
      """
      {"externalId":"%s","name":"Ana","utmSource":"google","utmCampaign":" autumn  sale ",
       "decisionRole":"DECIDES","intent":"Wants forty trucks tracked.\\r\\nAsked twice."}
      """;

  @Autowired ApplicationContext application;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;
  @Autowired LeadContexts contexts;

  private String bearer;

  @BeforeEach
  void anOffice() {
    Office.open(application);
    bearer = As.bearer(jdbc);
  }

  private MvcTestResult send(String path, String body) {
    return web.post()
        .uri(path)
        .header("Authorization", bearer)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private JsonNode read(MvcTestResult result) throws Exception {
    return json.readTree(result.getResponse().getContentAsByteArray());
  }

  private LeadId lead(String externalId) throws Exception {
    return new LeadId(read(send("/api/v1/leads", BODY.formatted(externalId))).get("id").asLong());
  }

  private long rows() {
    return jdbc.sql("select count(*) from lead_context").query(Long.class).single();
  }

  @Test
  void whatIsSaidOfALeadIsKeptWithIt() throws Exception {
    var lead = lead("1");
    var read =
        read(
            web.get()
                .uri("/api/v1/leads/" + lead.value())
                .header("Authorization", bearer)
                .exchange());
    assertThat(read.get("utmCampaign").asString()).isEqualTo("autumn sale");
    assertThat(read.get("decisionRole").asString()).isEqualTo("DECIDES");
    assertThat(read.get("intent").asString())
        .isEqualTo("Wants forty trucks tracked.\nAsked twice.");
    assertThat(read.get("missing").valueStream().map(JsonNode::asString))
        .contains("phone")
        .doesNotContain("name");
  }

  @Test
  void whereNothingIsSaidNothingIsWritten() {
    assertThat(send("/api/v1/leads", "{\"externalId\":\"1\",\"name\":\"Ana\"}")).hasStatus(201);
    assertThat(rows()).isZero();
  }

  @Test
  void aLeadSentAgainStaysAsItIs() throws Exception {
    var lead = lead("1");
    var again = "{\"externalId\":\"1\",\"intent\":\"Something else\"}";
    assertThat(send("/api/v1/leads", again)).hasStatus(200);
    assertThat(contexts.of(lead).intent()).startsWith("Wants forty");
  }

  @Test
  void ofABatchEachLeadHasItsOwn() throws Exception {
    var batch =
        "{\"leads\":[%s,{\"externalId\":\"2\"},{\"externalId\":\"3\",\"decisionRole\":\"KING\"}]}"
            .formatted(BODY.formatted("1"));
    var results = read(send("/api/v1/leads/batch", batch)).get("results");
    assertThat(results.valueStream().map(one -> one.get("status").asInt()))
        .containsExactly(201, 201, 422);
    assertThat(results.get(2).get("problem").get("errors").get(0).get("field").asString())
        .isEqualTo("decisionRole");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void whoEditsSecondIsToldAndChangesNothing() throws Exception {
    var lead = lead("1");
    var seen = As.call(As.administrator(), () -> contexts.edition(lead)).version();
    var mine = LeadContext.said(Utm.NONE, null, "USES", "Mine");
    As.run(As.administrator(), () -> contexts.edit(lead, mine, seen));
    assertThatThrownBy(
            () -> As.run(As.administrator(), () -> contexts.edit(lead, LeadContext.NOTHING, seen)))
        .isInstanceOf(Conflict.class);
    assertThat(contexts.of(lead)).isEqualTo(mine);
  }

  @Test
  void thePageOfALeadShowsItAndItsFormChangesIt() throws Exception {
    var lead = lead("1");
    var path = "/leads/" + lead.value();
    var page = web.get().uri(path).with(user(As.administrator())).exchange();
    assertThat(page).hasStatusOk().bodyText().contains("Asked twice.", "decides", "autumn sale");
    var sent =
        web.post()
            .uri(path + "/edit")
            .param("name", "Ana")
            .param("decisionRole", "INFLUENCES")
            .param("intent", "Only <b>one</b> truck")
            .param("version", "0")
            .param("contextVersion", "0")
            .with(user(As.administrator()))
            .with(csrf())
            .exchange();
    assertThat(sent).hasStatus(303);
    page = web.get().uri(path).with(user(As.administrator())).exchange();
    assertThat(page)
        .bodyText()
        .contains("Only &lt;b&gt;one&lt;/b&gt; truck", "has influence")
        .doesNotContain("autumn sale");
  }

  @Test
  void aLeadThatIsForgottenTakesItsContextAlong() throws Exception {
    var lead = lead("1");
    send("/api/v1/leads/" + lead.value() + "/activities", "{\"kind\":\"DOWNLOAD\"}");
    var forget = application.getBean(io.leadpact.clock.Oblivion.class);
    application
        .getBean(org.springframework.transaction.support.TransactionTemplate.class)
        .executeWithoutResult(
            status -> forget.forget(java.util.List.of(lead.value()), "user:1", "asked"));
    assertThat(rows()).isZero();
    assertThat(jdbc.sql("select count(*) from activity").query(Long.class).single()).isZero();
  }
}
