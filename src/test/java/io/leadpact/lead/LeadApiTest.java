package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LeadpactTest
class LeadApiTest {

  @Autowired ApplicationContext application;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;
  @Autowired Stages stages;

  private String bearer;
  private SomeLeads some;

  @BeforeEach
  void setUp() {
    bearer = As.bearer(jdbc);
    some = new SomeLeads(application);
    As.run(As.administrator(), () -> stages.define(List.of("LEAD", "MQL", "WON")));
  }

  private JsonNode get(String path) throws Exception {
    var result = web.get().uri(path).header("Authorization", bearer).exchange();
    assertThat(result).hasStatusOk();
    return json.readTree(result.getResponse().getContentAsByteArray());
  }

  @Test
  void aLeadHasTheFieldsByWhichItWasSentIn() throws Exception {
    var lead = some.one(SomeLeads.details("7", "Ana", "web"), SettableClock.START);
    some.then(lead, EventType.STAGE_REACHED, Fact.STAGE, "MQL");
    some.then(lead, EventType.ATTEMPTED, Fact.CHANNEL, "CALL");
    var sent = get("/api/v1/leads/" + lead.value());
    assertThat(sent.get("id").asLong()).isEqualTo(lead.value());
    assertThat(sent.get("source").asString()).isEqualTo("crm");
    assertThat(sent.get("externalId").asString()).isEqualTo("7");
    assertThat(sent.get("email").asString()).isEqualTo("7@example.com");
    assertThat(sent.get("stage").asString()).isEqualTo("MQL");
    assertThat(sent.get("attempts").asInt()).isEqualTo(1);
    assertThat(sent.get("createdAt").asString()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(sent.get("milestones").get("MQL").asString()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(sent.get("outcome").isNull()).isTrue();
    assertThat(sent.has("details")).isFalse();
    assertThat(get("/api/v1/leads?externalId=7").get("items").get(0)).isEqualTo(sent);
  }

  @Test
  void aJournalIsReadWithItsCorrections() throws Exception {
    var lead = some.one(SomeLeads.details("7", "Ana", "web"), SettableClock.START);
    some.then(lead, EventType.ATTEMPTED, Fact.CHANNEL, "CALL");
    some.voided(lead, 2);
    var entries = get("/api/v1/leads/" + lead.value() + "/events").get("items");
    assertThat(entries).hasSize(3);
    assertThat(entries.get(0).get("type").asString()).isEqualTo("CREATED");
    assertThat(entries.get(1).get("facts").get("channel").asString()).isEqualTo("CALL");
    assertThat(entries.get(1).get("voided").asBoolean()).isTrue();
    assertThat(entries.get(2).get("type").asString()).isEqualTo("CORRECTED");
  }

  @Test
  void cursorsLeadThroughTheWholeList() throws Exception {
    some.many(25);
    for (var sort : List.of("", "&sort=oldest", "&sort=activity", "&sort=name")) {
      var seen = new ArrayList<Long>();
      var path = "/api/v1/leads?limit=10" + sort;
      for (var page = get(path); ; page = get(path + "&cursor=" + page.get("next").asString())) {
        page.get("items").forEach(item -> seen.add(item.get("id").asLong()));
        if (page.get("next").isNull()) {
          break;
        }
      }
      assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0,422,limit",
    "limit=1001,422,limit",
    "limit=many,400,limit",
    "sort=colour,422,sort",
    "cursor=nonsense,422,cursor",
    "from=March,422,from",
    "to=2026-13,422,to"
  })
  void aWrongQuestionIsRefusedByName(String query, int status, String field) {
    var result = web.get().uri("/api/v1/leads?" + query).header("Authorization", bearer).exchange();
    assertThat(result).hasStatus(status);
    assertThat(result).bodyText().contains("\"" + field + "\"");
  }

  @Test
  void anUnknownLeadIsNotFoundAndNoTokenSeesNone() {
    assertThat(web.get().uri("/api/v1/leads/404").header("Authorization", bearer)).hasStatus(404);
    assertThat(web.get().uri("/api/v1/leads")).hasStatus(401);
    assertThat(
            web.get().uri("/api/v1/leads").header("Authorization", As.bearer(jdbc, "figures:read")))
        .hasStatus(403);
  }
}
