package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.lead.LeadId;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LeadpactTest
@RecordApplicationEvents
class ActivityApiTest {

  @Autowired ApplicationContext application;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;
  @Autowired Activities activities;
  @Autowired ApplicationEvents told;

  private String bearer;
  private LeadId lead;

  @BeforeEach
  void aLead() {
    lead = Office.open(application).lead();
    bearer = As.bearer(jdbc);
  }

  private MvcTestResult post(String path, String body) {
    return web.post()
        .uri(path)
        .header("Authorization", bearer)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult add(String body) {
    return post("/api/v1/leads/" + lead.value() + "/activities", body);
  }

  private JsonNode read(MvcTestResult result) throws Exception {
    return json.readTree(result.getResponse().getContentAsByteArray());
  }

  private JsonNode list(String query) throws Exception {
    return read(
        web.get()
            .uri("/api/v1/leads/" + lead.value() + "/activities" + query)
            .header("Authorization", bearer)
            .exchange());
  }

  @Test
  void aPageThatNamesPricesIsKnownByItsPath() throws Exception {
    assertThat(
            add(
                "{\"kind\":\"PAGE_VIEW\",\"page\":\"https://a.example/pricing?u=1\",\"seconds\":70}"))
        .hasStatus(201);
    assertThat(add("{\"kind\":\"PAGE_VIEW\",\"page\":\"/team\"}")).hasStatus(201);
    var items = list("").get("items");
    assertThat(items).hasSize(2);
    assertThat(items.get(1).get("page").asString()).isEqualTo("https://a.example/pricing");
    assertThat(items.get(1).get("pricing").asBoolean()).isTrue();
    var summary = activities.summary(lead);
    assertThat(summary.pages()).isEqualTo(2);
    assertThat(summary.pricingViews()).isEqualTo(1);
    assertThat(summary.secondsOnSite()).isEqualTo(70);
  }

  @Test
  void whatItsSourceSendsTwiceIsRecordedOnceAndSaidOnce() throws Exception {
    var body = "{\"kind\":\"DOWNLOAD\",\"item\":\"Checklist\",\"externalId\":\"d1\"}";
    var first = add(body);
    assertThat(first).hasStatus(201);
    var again = add(body);
    assertThat(again).hasStatus(200);
    assertThat(read(again)).isEqualTo(read(first));
    assertThat(activities.summary(lead).downloads()).isEqualTo(1);
    assertThat(told.stream(ActivitiesRecorded.class))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.kinds().get(lead.value())).containsExactly(ActivityKind.DOWNLOAD));
  }

  @Test
  void aBatchThatIsSentAgainNamesWhatWasRecorded() throws Exception {
    var one = "{\"lead\":{\"id\":%d},\"kind\":\"DOWNLOAD\",\"externalId\":\"%s\"}";
    var batch =
        "{\"activities\":[%s,%s,%s]}"
            .formatted(
                one.formatted(lead.value(), "d1"),
                one.formatted(lead.value(), "d2"),
                one.formatted(lead.value(), "d1"));
    var first = read(post("/api/v1/activities/batch", batch)).get("results");
    var again = read(post("/api/v1/activities/batch", batch)).get("results");
    assertThat(first.findValuesAsString("status")).containsExactly("201", "201", "200");
    assertThat(again.findValuesAsString("status")).containsExactly("200", "200", "200");
    assertThat(again.findValuesAsString("id")).isEqualTo(first.findValuesAsString("id"));
    assertThat(activities.summary(lead).downloads()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 422 | kind",
        "{\"kind\":\"DANCED\"} | 422 | kind",
        "{\"kind\":\"PAGE_VIEW\"} | 422 | page",
        "{\"kind\":\"DOWNLOAD\",\"pricing\":true} | 422 | pricing",
        "{\"kind\":\"PAGE_VIEW\",\"page\":\"/\",\"seconds\":-1} | 422 | seconds",
        "{\"kind\":\"PAGE_VIEW\",\"page\":\"/\",\"seconds\":\"long\"} | 400 | seconds",
        "{\"kind\":\"WEBINAR_ATTENDED\",\"minutes\":5000} | 422 | minutes",
        "{\"kind\":\"DOWNLOAD\",\"at\":\"2026-03-02T09:06:00Z\"} | 422 | at"
      })
  void whatIsWrongIsNamed(String body, int status, String field) throws Exception {
    var answer = add(body);
    assertThat(answer).hasStatus(status);
    assertThat(read(answer).get("errors").get(0).get("field").asString()).isEqualTo(field);
    assertThat(activities.summary(lead).isEmpty()).isTrue();
  }

  @Test
  void ofABatchThoseThatAreRightAreRecorded() throws Exception {
    var key = jdbc.sql("select external_id from lead").query(String.class).single();
    var email = jdbc.sql("select email from lead").query(String.class).single();
    var answer =
        post(
            "/api/v1/activities/batch",
            """
            {"activities":[
              {"lead":{"id":%d},"kind":"DOWNLOAD","externalId":"1"},
              {"lead":{"source":"test","externalId":"%s"},"kind":"DEMO_REQUESTED"},
              {"lead":{"email":" %s "},"kind":"EMAIL_OPENED","item":"Offer"},
              {"lead":{"email":"nobody@example.com"},"kind":"EMAIL_OPENED"},
              {"kind":"EMAIL_OPENED"},
              {"lead":{"id":%d},"kind":"DOWNLOAD","externalId":"1"},
              {"lead":{"id":"x"},"kind":"DOWNLOAD"},
              17,
              null]}
            """
                .formatted(
                    lead.value(), key, email.toUpperCase(java.util.Locale.ROOT), lead.value()));
    assertThat(answer).hasStatusOk();
    var results = read(answer).get("results");
    assertThat(results.valueStream().map(one -> one.get("status").asInt()))
        .containsExactly(201, 201, 201, 422, 422, 200, 400, 400, 400);
    assertThat(results.get(3).get("problem").get("code").asString()).isEqualTo("activity.no-lead");
    var summary = activities.summary(lead);
    assertThat(summary.downloads()).isEqualTo(1);
    assertThat(summary.requests()).isEqualTo(1);
    assertThat(summary.times(ActivityKind.EMAIL_OPENED).count()).isEqualTo(1);
  }

  @Test
  void aBatchOfMoreThanAThousandIsRefused() {
    var one = "{\"lead\":{\"id\":1},\"kind\":\"DOWNLOAD\"}";
    var many = String.join(",", java.util.Collections.nCopies(1_001, one));
    assertThat(post("/api/v1/activities/batch", "{\"activities\":[" + many + "]}")).hasStatus(422);
  }

  @Test
  void aListIsReadPageByPageTheNewestFirst() throws Exception {
    for (int i = 0; i < 5; i++) {
      add(
          "{\"kind\":\"DOWNLOAD\",\"item\":\"%d\",\"at\":\"%s\"}"
              .formatted(i, SettableClock.START.minusSeconds(i / 2)));
    }
    var seen = new StringBuilder();
    var page = list("?limit=2");
    for (int pages = 0; pages < 3; pages++) {
      page.get("items").forEach(one -> seen.append(one.get("item").asString()));
      page =
          page.get("next").isNull() ? page : list("?limit=2&cursor=" + page.get("next").asString());
    }
    assertThat(seen).hasToString("10324");
    assertThat(
            web.get()
                .uri("/api/v1/leads/" + lead.value() + "/activities?cursor=nonsense")
                .header("Authorization", bearer))
        .hasStatus(422);
  }

  @Test
  void aLeadThatIsNotThereHasNoActivities() {
    assertThat(post("/api/v1/leads/999999/activities", "{\"kind\":\"DOWNLOAD\"}")).hasStatus(404);
  }

  @Test
  void aTokenThatOnlyReadsRecordsNothing() {
    bearer = As.bearer(jdbc, "leads:read");
    assertThat(add("{\"kind\":\"DOWNLOAD\"}")).hasStatus(403);
  }

  @Test
  void whatALeadDidThatBecamePartOfAnotherIsReadWithThatOne() throws Exception {
    add("{\"kind\":\"DOWNLOAD\",\"item\":\"Mine\"}");
    var survivor = lead;
    lead =
        application
            .getBean(io.leadpact.clock.Recorder.class)
            .recordAll(java.util.List.of(Office.arrival(SettableClock.START)))
            .get(0)
            .lead();
    add("{\"kind\":\"DEMO_REQUESTED\"}");
    jdbc.sql("update lead_state set merged_into = :into, outcome = 'MERGED' where lead_id = :id")
        .param("into", survivor.value())
        .param("id", lead.value())
        .update();
    add("{\"kind\":\"EMAIL_OPENED\"}");
    lead = survivor;
    assertThat(activities.summary(survivor).requests()).isEqualTo(1);
    assertThat(list("").get("items")).hasSize(3);
  }
}
