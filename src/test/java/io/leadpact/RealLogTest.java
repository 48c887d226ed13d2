package io.leadpact;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log that another program computed figures from, taken in as any customer would: set up by REST,
 * imported, and compared to the digit.
 */
@LeadpactTest
@EnabledIfEnvironmentVariable(
    named = "LEADPACT_REAL_LOG",
    matches = ".+",
    disabledReason = "LEADPACT_REAL_LOG names no folder with leads.csv, events.csv, expected.json")
class RealLogTest {

  private static final String PROFILE =
      """
      {"name":"bpi2012","source":"bpi","zone":"Europe/Amsterdam","dateFormat":null,
       "leads":{"externalId":"case_id","createdAt":"registered_at","value":"amount_requested","constants":{"channel":"web"}},
       "events":{"lead":"case_id","at":"timestamp","actor":"resource","rules":[
         {"when":{"activity":"W_Afhandelen leads","lifecycle":"SCHEDULE"},"type":"GIVEN_TO","team":"sdr"},
         {"when":{"activity":"A_PREACCEPTED","lifecycle":"COMPLETE"},"type":"STAGE_REACHED","stage":"MQL"},
         {"when":{"activity":"A_ACCEPTED","lifecycle":"COMPLETE"},"type":"STAGE_REACHED","stage":"SAL"},
         {"when":{"activity":"O_SENT","lifecycle":"COMPLETE"},"type":"STAGE_REACHED","stage":"OPPORTUNITY","first":true},
         {"when":{"activity":"A_APPROVED","lifecycle":"COMPLETE"},"type":"WON","value":"lead.value"},
         {"when":{"activity":"A_DECLINED","lifecycle":"COMPLETE"},"type":"REJECTED"},
         {"when":{"activity":"A_CANCELLED","lifecycle":"COMPLETE"},"type":"LOST"},
         {"when":{"activity":["W_Afhandelen leads","W_Completeren aanvraag","W_Nabellen offertes","W_Nabellen incomplete dossiers"],"lifecycle":"START"},"type":"ATTEMPTED","channel":"CALL"}],
        "otherwise":"ignore"}}
      """;

  private static final Path LOG = Path.of(System.getenv().getOrDefault("LEADPACT_REAL_LOG", "."));

  @Autowired private MockMvcTester mvc;
  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;
  @Autowired private ApplicationContext application;

  private final List<String> differences = new ArrayList<>();
  private String bearer = "";

  @Test
  void everyFigureOfTheRealLogComesOutToTheDigit() throws IOException {
    bearer = As.bearer(jdbc);
    setUp();
    var first = imported("First import");
    assertThat(first.get("leads").asInt()).isEqualTo(7_455);
    assertThat(first.get("read").asInt()).isEqualTo(7_455 + 150_256);
    assertThat(first.get("rejected").asInt()).isZero();
    assertThat(first.get("duplicate").asInt()).isZero();
    compareAll();
    var before = everything();

    var again = imported("Second import");
    assertThat(again.get("leads").asInt()).isZero();
    assertThat(again.get("events").asInt()).isZero();
    assertThat(everything()).isEqualTo(before);

    assertThat(rebuilt().get("differences").asInt()).isZero();
    assertThat(everything()).isEqualTo(before);
    // The rebuild has summed up all figures: from now on they are read from the sums.
    compareAll();
    assertThat(rebuilt().get("differences").asInt()).isZero();
    assertThat(jdbc.sql("select count(*) from clock_alert").query(Long.class).single())
        .as("historic breaches raise no alerts")
        .isZero();
  }

  private void setUp() {
    put(
        "/api/v1/company",
        """
        {"name":"Bank","timeZone":"Europe/Amsterdam","currency":"EUR","calendar":"default",
         "stages":["LEAD","MQL","SAL","OPPORTUNITY","WON"]}
        """);
    put("/api/v1/teams/sdr", "{\"name\":\"Lead desk\",\"party\":\"SALES\",\"calendar\":null}");
    put(
        "/api/v1/calendars/default",
        """
        {"timeZone":"Europe/Amsterdam",
         "weeklyHours":"mon=09:00-21:00;tue=09:00-21:00;wed=09:00-21:00;thu=09:00-21:00;fri=09:00-21:00;sat=09:00-17:00",
         "specialDays":"2011-12-25;2011-12-26;2012-01-01","country":null,"region":null,"effectiveFrom":null}
        """);
    put(
        "/api/v1/promises",
        """
        {"effectiveFrom":null,"promises":[
         {"key":"desk_first_touch","party":"SALES","startsOn":[{"type":"GIVEN_TO","team":"sdr"}],
          "stopsOn":[{"type":"ATTEMPTED","automatic":false}],"cancelsOn":[],"pausesOn":[],"resumesOn":[],"scope":{},
          "limit":"PT30M","unit":"BUSINESS","warnBefore":"PT10M","target":80},
         {"key":"mql_first_contact","party":"SALES","startsOn":[{"type":"STAGE_REACHED","stage":"MQL"}],
          "stopsOn":[{"type":"ATTEMPTED","automatic":false}],"cancelsOn":[],"pausesOn":[],"resumesOn":[],"scope":{},
          "limit":"PT120M","unit":"BUSINESS","warnBefore":"PT30M","target":80}]}
        """);
  }

  private JsonNode imported(String what) throws IOException {
    long began = System.nanoTime();
    var sent =
        mvc.post()
            .uri("/api/v1/imports")
            .multipart()
            .file(file("leads"))
            .file(file("events"))
            .param("profile", PROFILE)
            .header("Authorization", bearer)
            .exchange();
    assertThat(sent).hasStatus(202);
    long id = body(sent).get("id").asLong();
    job("import").accept(id);
    var done = get(sent.getResponse().getHeader("Location"));
    assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
    say(what, began);
    return done;
  }

  private static MockMultipartFile file(String name) throws IOException {
    return new MockMultipartFile(
        name, name + ".csv", "text/csv", Files.newInputStream(LOG.resolve(name + ".csv")));
  }

  private JsonNode rebuilt() {
    long began = System.nanoTime();
    var sent = mvc.post().uri("/api/v1/rebuilds").header("Authorization", bearer).exchange();
    assertThat(sent).hasStatus(202);
    long id = body(sent).get("id").asLong();
    job("rebuild").accept(id);
    var done = get("/api/v1/rebuilds/" + id);
    assertThat(done.get("state").asString()).isEqualTo("DONE");
    say("Rebuild", began);
    return done;
  }

  /** The background job itself: in tests no scheduler runs. */
  @SuppressWarnings("unchecked")
  private java.util.function.LongConsumer job(String name) {
    var task = (com.github.kagkarlsson.scheduler.task.Task<Void>) application.getBean(name + "Job");
    return id -> task.execute(task.instance(String.valueOf(id)), null);
  }

  private static void say(String what, long began) {
    var took = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf("%s of the real log: %.1f s%n", what, took.toMillis() / 1000.0);
  }

  private void compareAll() throws IOException {
    var expected = json.readTree(Files.readString(LOG.resolve("expected.json")));
    compareCohorts(expected);
    for (var promise : List.of("desk_first_touch", "mql_first_contact")) {
      comparePromise(promise, expected.get(promise));
      compareDue(promise, expected.get(promise).get("sample_due"));
    }
    assertThat(differences).isEmpty();
  }

  private void compareCohorts(JsonNode expected) {
    var cohorts = get("/api/v1/funnel?from=2011-10&to=2011-12&by=month").get("cohorts");
    assertThat(cohorts).hasSize(3);
    for (var cohort : cohorts) {
      var period = cohort.get("period").asString();
      for (var count : expected.get("cohorts").get(period).properties()) {
        var stage = count.getKey();
        var group = stage.equals("REJECTED") || stage.equals("LOST") ? "outcomes" : "stages";
        same(period + " " + stage, count.getValue(), cohort.get(group).get(stage));
      }
      same(period + " won", expected.get("won_amount").get(period), cohort.get("wonAmount"));
      same(
          period + " attempts",
          expected.get("contact_attempts_by_cohort").get(period),
          cohort.get("attempts"));
    }
  }

  private void comparePromise(String key, JsonNode expected) {
    var answer = get("/api/v1/compliance?from=2011-10&to=2012-01").get("promises");
    var promise =
        answer
            .valueStream()
            .filter(p -> p.get("key").asString().equals(key))
            .findFirst()
            .orElseThrow();
    for (var period : promise.get("periods")) {
      var month = period.get("period").asString();
      var wanted = expected.get("by_start_month").get(month);
      long breached = number(wanted, "breached") + number(wanted, "unanswered");
      equal(key + " " + month + " started", number(wanted, "started"), number(period, "started"));
      equal(key + " " + month + " met", number(wanted, "met"), number(period, "met"));
      equal(key + " " + month + " breached", breached, number(period, "breached"));
      equal(key + " " + month + " open", 0L, number(period, "open"));
    }
    var response = promise.get("responseMinutes");
    same(
        key + " median",
        expected.get("median_business_minutes_nearest_rank"),
        response.get("median"));
    same(key + " p90", expected.get("p90_business_minutes_nearest_rank"), response.get("p90"));
  }

  private void compareDue(String promise, JsonNode samples) {
    for (var sample : samples.properties()) {
      var lead = get("/api/v1/leads?externalId=" + sample.getKey()).get("items").get(0);
      var clocks = get("/api/v1/leads/" + lead.get("id").asLong() + "/clocks");
      var first =
          clocks
              .valueStream()
              .filter(
                  c -> c.get("promise").asString().equals(promise) && c.get("cycle").asInt() == 1)
              .findFirst()
              .orElseThrow();
      var wanted = OffsetDateTime.parse(sample.getValue().asString()).toInstant();
      equal(
          promise + " due of " + sample.getKey(),
          wanted,
          Instant.parse(first.get("dueAt").asString()));
    }
  }

  private static long number(JsonNode node, String name) {
    return node == null || node.get(name) == null ? 0 : node.get(name).asLong();
  }

  private void same(String what, JsonNode expected, JsonNode found) {
    var wanted = new BigDecimal(expected.asString());
    if (found == null || wanted.compareTo(new BigDecimal(found.asString())) != 0) {
      differences.add(what + ": expected " + wanted + ", found " + found);
    }
  }

  private void equal(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      differences.add(what + ": expected " + expected + ", found " + found);
    }
  }

  /** A digest of all that an import or a rebuild may write. */
  private String everything() {
    return jdbc.sql(
            """
            select md5(concat((select string_agg(e::text, '' order by lead_id, seq) from lead_event e),
                (select string_agg(c::text, '' order by lead_id, promise, cycle) from clock c),
                (select string_agg(s::text, '' order by lead_id) from lead_state s),
                (select string_agg(l::text, '' order by id) from lead l)))
            """)
        .query(String.class)
        .single();
  }

  private void put(String uri, String content) {
    var answer =
        mvc.put()
            .uri(uri)
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content(content)
            .exchange();
    assertThat(answer.getResponse().getStatus()).as(uri).isBetween(200, 204);
  }

  private JsonNode get(String uri) {
    var answer = mvc.get().uri(uri).header("Authorization", bearer).exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private JsonNode body(MvcTestResult answer) {
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }
}
