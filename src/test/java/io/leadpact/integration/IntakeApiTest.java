package io.leadpact.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LeadpactTest
class IntakeApiTest {

  @Autowired private ApplicationContext beans;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester mvc;

  private Setup company;

  @BeforeEach
  void aCompany() {
    company = new Setup(beans);
  }

  @Test
  void aNewLeadIsCreatedAndAKnownOneAnswersAsItIs() {
    var first =
        company.post("/api/v1/leads", "{\"source\":\"crm\",\"externalId\":\"7\",\"name\":\"Ann\"}");
    assertThat(first).hasStatus(201).hasHeader("Location", "/api/v1/leads/" + id(first));
    var again =
        company.post("/api/v1/leads", "{\"source\":\"crm\",\"externalId\":\"7\",\"name\":\"Bob\"}");
    assertThat(again).hasStatus(200);
    assertThat(id(again)).isEqualTo(id(first));
    assertThat(company.json(company.get("/api/v1/leads/" + id(first))).toString()).contains("Ann");
  }

  @Test
  void theSameAddressUnderAnotherIdIsAPossibleDuplicate() {
    var first =
        company.post("/api/v1/leads", "{\"externalId\":\"1\",\"email\":\"Ann@Example.com\"}");
    var second =
        company.post("/api/v1/leads", "{\"externalId\":\"2\",\"email\":\"ann@example.com\"}");
    assertThat(second).hasStatus(201);
    assertThat(company.json(second).get("possibleDuplicateOf").asLong()).isEqualTo(id(first));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 422 | email",
        "{\"email\":\"nobody\"} | 422 | email",
        "{\"phone\":\"call me\"} | 422 | phone",
        "{\"externalId\":\"1\",\"value\":-1} | 422 | value",
        "{\"externalId\":\"1\",\"createdAt\":\"2026-03-02T09:06:00Z\"} | 422 | createdAt",
        "{\"externalId\":\"1\",\"createdAt\":\"2026-03-02T09:00:00\"} | 400 | createdAt",
        "{\"externalId\":\"1\",\"employees\":\"many\"} | 400 | employees",
        "{\"externalId\":\"a\\u0000b\"} | 422 | externalId"
      })
  void whatIsWrongIsNamed(String body, int status, String field) {
    var answer = company.post("/api/v1/leads", body);
    assertThat(answer).hasStatus(status);
    assertThat(company.json(answer).get("errors").get(0).get("field").asString()).isEqualTo(field);
    assertThat(leads()).isZero();
  }

  @Test
  void aFieldOfFiveMegabytesIsRefused() {
    var answer =
        company.post(
            "/api/v1/leads", "{\"externalId\":\"1\",\"name\":\"" + "x".repeat(5_000_000) + "\"}");
    assertThat(answer).hasStatus(422);
    assertThat(Setup.text(answer)).hasSizeLessThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\":\"?\"}", "{", "[]", ""})
  void brokenTextIsRefused(String body) {
    var bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xE9 : bytes[i];
    }
    assertThat(
            mvc.post()
                .uri("/api/v1/leads")
                .header("Authorization", As.bearer(jdbc))
                .contentType(MediaType.APPLICATION_JSON)
                .content(bytes))
        .hasStatus(400);
  }

  @Test
  void aWrongTokenOrOneOfAnotherScopeIsRefused() {
    var body = "{\"externalId\":\"1\"}";
    assertThat(
            mvc.post()
                .uri("/api/v1/leads")
                .header("Authorization", "Bearer lp_wrong")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .hasStatus(401);
    assertThat(
            mvc.post()
                .uri("/api/v1/leads")
                .header("Authorization", As.bearer(jdbc, "leads:read"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .hasStatus(403);
  }

  @Test
  void aRepeatedRequestGetsTheSameAnswer() {
    var body = "{\"email\":\"ann@example.com\"}";
    var first = company.post("/api/v1/leads", body, "Idempotency-Key", "k1");
    var again =
        company.post(
            "/api/v1/leads", "{ \"email\" : \"ann@example.com\" }", "Idempotency-Key", "k1");
    assertThat(again).hasStatus(201);
    assertThat(Setup.text(again)).isEqualTo(Setup.text(first));
    assertThat(leads()).isEqualTo(1);
  }

  @Test
  void aKeyIsGoodForOneRequestOnly() {
    company.post("/api/v1/leads", "{\"externalId\":\"1\"}", "Idempotency-Key", "k1");
    assertThat(company.post("/api/v1/leads", "{\"externalId\":\"2\"}", "Idempotency-Key", "k1"))
        .hasStatus(409);
    assertThat(leads()).isEqualTo(1);
  }

  @Test
  void aRefusedRequestMayBeMendedUnderItsKey() {
    assertThat(company.post("/api/v1/leads", "{}", "Idempotency-Key", "k1")).hasStatus(422);
    assertThat(company.post("/api/v1/leads", "{\"externalId\":\"1\"}", "Idempotency-Key", "k1"))
        .hasStatus(201);
  }

  @Test
  void theSameRequestSentAtOnceIsCarriedOutOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    var calls =
        IntStream.range(0, 16)
            .<Callable<String>>mapToObj(
                i ->
                    () ->
                        Setup.text(
                            company.post(
                                "/api/v1/leads",
                                "{\"email\":\"ann@example.com\"}",
                                "Idempotency-Key",
                                "k1")))
            .toList();
    var answers = threads.invokeAll(calls).stream().map(IntakeApiTest::get).distinct().toList();
    threads.shutdown();
    assertThat(answers).hasSize(1);
    assertThat(leads()).isEqualTo(1);
  }

  @Test
  void ofALeadThatComesInNothingIsStoredToBeToldLater() {
    company.post("/api/v1/leads", "{\"externalId\":\"1\"}");
    var stored = "select count(*) from event_publication where event_type like '%LeadsChanged'";
    assertThat(jdbc.sql(stored).query(Long.class).single()).isZero();
  }

  @Test
  void leadsSentAtTheSameMomentEachHaveAnAnswerOfTheirOwn() throws Exception {
    var threads = Executors.newFixedThreadPool(16);
    var calls =
        IntStream.range(0, 120)
            .<Callable<String>>mapToObj(i -> () -> sent(i % 3 == 0 ? "no address" : "e" + i % 50))
            .toList();
    var answers = threads.invokeAll(calls).stream().map(IntakeApiTest::get).toList();
    threads.shutdown();
    var names = IntStream.range(0, 120).filter(i -> i % 3 != 0).map(i -> i % 50).distinct();
    assertThat(leads()).isEqualTo(names.count());
    assertThat(answers.stream().filter(answer -> answer.equals("refused"))).hasSize(40);
    assertThat(answers.stream().filter(answer -> answer.startsWith("new "))).hasSize((int) leads());
    assertThat(answers.stream().filter(answer -> answer.endsWith(" is known"))).isNotEmpty();
    assertThat(answers).noneMatch(answer -> answer.contains("another"));
  }

  /** What was answered, in a word. */
  private String sent(String id) {
    var address = id.startsWith("e") ? id + "@example.com" : id;
    var answer =
        company.post(
            "/api/v1/leads", "{\"externalId\":\"%s\",\"email\":\"%s\"}".formatted(id, address));
    int status = answer.getResponse().getStatus();
    if (status == 422) {
      return "refused";
    }
    if (!company.json(answer).get("externalId").asString().equals(id)) {
      return "another lead";
    }
    return status == 201 ? "new " + id : id + " is known";
  }

  private static <T> T get(java.util.concurrent.Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void oneBadLeadOfABatchDoesNotLoseTheOthers() {
    var answer =
        company.post(
            "/api/v1/leads/batch",
            """
            {"leads":[{"externalId":"1"},{"name":"nobody"},{"externalId":"1"},7,{"createdAt":"noon"},{"externalId":"2"}]}
            """);
    assertThat(answer).hasStatus(200);
    var statuses =
        company
            .json(answer)
            .get("results")
            .valueStream()
            .map(r -> r.get("status").asInt())
            .toList();
    assertThat(statuses).containsExactly(201, 422, 200, 400, 400, 201);
    assertThat(leads()).isEqualTo(2);
  }

  @Test
  void behindALeadThatCannotBeReadTheNextOneIs() {
    var answer =
        company.post(
            "/api/v1/leads/batch",
            """
            {"leads":[{"externalId":"1","name":{"first":["Ann",{"x":1}]},"email":"ann@example.com"},
              {"employees":[[1]],"externalId":"2"},null,[{"externalId":"3"}],{"externalId":"4"}]}
            """);
    assertThat(answer).hasStatus(200);
    var results = company.json(answer).get("results");
    assertThat(results.valueStream().map(r -> r.get("status").asInt()).toList())
        .containsExactly(400, 400, 400, 400, 201);
    assertThat(results.get(0).get("problem").get("errors").get(0).get("field").asString())
        .isEqualTo("name");
    assertThat(results.get(1).get("problem").get("errors").get(0).get("field").asString())
        .isEqualTo("employees");
    assertThat(leads()).isEqualTo(1);
  }

  @Test
  void aBatchThatIsNoJsonIsRefusedAsAWhole() {
    assertThat(
            company.post("/api/v1/leads/batch", "{\"leads\":[{\"externalId\":\"1\"},{\"name\":]}"))
        .hasStatus(400);
    assertThat(leads()).isZero();
  }

  @Test
  void anAmountInABatchIsTakenToTheCent() {
    company.post(
        "/api/v1/leads/batch", "{\"leads\":[{\"externalId\":\"1\",\"value\":1234567890123.45}]}");
    assertThat(jdbc.sql("select value::text from lead").query(String.class).single())
        .isEqualTo("1234567890123.45");
  }

  @Test
  void ofPeopleWhoComeAtTheSameMomentEachButTheFirstIsAPossibleDuplicate() throws Exception {
    var threads = Executors.newFixedThreadPool(16);
    var calls =
        IntStream.range(0, 64)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () ->
                        company
                            .json(
                                company.post(
                                    "/api/v1/leads",
                                    "{\"externalId\":\"%d\",\"email\":\"p%d@example.com\"}"
                                        .formatted(i, i % 4)))
                            .has("possibleDuplicateOf"))
            .toList();
    var doubtful = threads.invokeAll(calls).stream().map(IntakeApiTest::get).toList();
    threads.shutdown();
    assertThat(doubtful).hasSize(64);
    assertThat(
            jdbc.sql("select count(*) from lead where possible_duplicate_of is null")
                .query(Long.class)
                .single())
        .isEqualTo(4);
  }

  @Test
  void aBatchHasItsLimit() {
    var leads =
        Stream.generate(() -> "{}").limit(1_001).collect(java.util.stream.Collectors.joining(","));
    assertThat(company.post("/api/v1/leads/batch", "{\"leads\":[" + leads + "]}")).hasStatus(422);
  }

  @Test
  void anEventIsRecordedOnce() {
    long lead = id(company.post("/api/v1/leads", "{\"externalId\":\"1\"}"));
    var body = "{\"type\":\"GIVEN_TO\",\"team\":\"sdr\",\"source\":\"crm\",\"externalId\":\"e1\"}";
    var first = company.post("/api/v1/leads/" + lead + "/events", body);
    assertThat(first).hasStatus(201);
    var again = company.post("/api/v1/leads/" + lead + "/events", body);
    assertThat(again).hasStatus(200);
    assertThat(company.json(again).get("seq")).isEqualTo(company.json(first).get("seq"));
    assertThat(company.json(company.get("/api/v1/leads/" + lead + "/clocks"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"STAGE_REACHED\",\"stage\":\"SQL\"} | 422 | stage",
        "{\"type\":\"STAGE_REACHED\",\"stage\":\"WON\"} | 422 | stage",
        "{\"type\":\"STAGE_REACHED\"} | 422 | stage",
        "{\"type\":\"GIVEN_TO\",\"team\":\"nobody\"} | 422 | team",
        "{\"type\":\"CREATED\"} | 422 | type",
        "{\"type\":\"DANCED\"} | 422 | type",
        "{\"stage\":\"MQL\"} | 422 | type",
        "{\"type\":\"LOST\",\"at\":\"2026-03-02T09:05:01Z\"} | 422 | at",
        "{\"type\":\"LOST\",\"at\":\"2026-03-02T08:59:59Z\"} | 422 | at",
        "{\"type\":\"LOST\",\"at\":\"2026-03-02T10:00:00\"} | 400 | at",
        "{\"type\":\"LOST\",\"stage\":\"MQL\"} | 422 | stage"
      })
  void anEventThatCannotBeIsRefused(String body, int status, String field) {
    long lead = id(company.post("/api/v1/leads", "{\"externalId\":\"1\"}"));
    var answer = company.post("/api/v1/leads/" + lead + "/events", body);
    assertThat(answer).hasStatus(status);
    assertThat(company.json(answer).get("errors").get(0).get("field").asString()).isEqualTo(field);
  }

  @Test
  void anEventOfNoLeadIsNotFound() {
    assertThat(company.post("/api/v1/leads/999999/events", "{\"type\":\"LOST\"}")).hasStatus(404);
  }

  private long id(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
    return company.json(result).get("id").asLong();
  }

  private long leads() {
    return jdbc.sql("select count(*) from lead").query(Long.class).single();
  }
}
