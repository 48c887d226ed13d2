package io.leadpact;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.LeadpactTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

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

  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationContext application;

  private final List<String> differences = new ArrayList<>();
  private RealLog log;

  @BeforeEach
  void aCompany() {
    log = new RealLog(application);
  }

  @Test
  void everyFigureOfTheRealLogComesOutToTheDigit() throws IOException {
    log.setUp();
    promise();
    var first = log.imported("First import");
    assertThat(first.get("leads").asInt()).isEqualTo(7_455);
    assertThat(first.get("read").asInt()).isEqualTo(7_455 + 150_256);
    assertThat(first.get("rejected").asInt()).isZero();
    assertThat(first.get("duplicate").asInt()).isZero();
    compareAll();
    var before = everything();

    var again = log.imported("Second import");
    assertThat(again.get("leads").asInt()).isZero();
    assertThat(again.get("events").asInt()).isZero();
    assertThat(everything()).isEqualTo(before);

    assertThat(log.rebuilt().get("differences").asInt()).isZero();
    assertThat(everything()).isEqualTo(before);
    // The rebuild has summed up all figures: from now on they are read from the sums.
    compareAll();
    assertThat(log.rebuilt().get("differences").asInt()).isZero();
    assertThat(jdbc.sql("select count(*) from clock_alert").query(Long.class).single())
        .as("historic breaches raise no alerts")
        .isZero();
  }

  private void promise() {
    log.put(
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

  private void compareAll() throws IOException {
    var expected = log.expected();
    compareCohorts(expected);
    for (var promise : List.of("desk_first_touch", "mql_first_contact")) {
      comparePromise(promise, expected.get(promise));
      compareDue(promise, expected.get(promise).get("sample_due"));
    }
    assertThat(differences).isEmpty();
  }

  private void compareCohorts(JsonNode expected) {
    var cohorts = log.get("/api/v1/funnel?from=2011-10&to=2011-12&by=month").get("cohorts");
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
    var answer = log.get("/api/v1/compliance?from=2011-10&to=2012-01").get("promises");
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
      var lead = log.get("/api/v1/leads?externalId=" + sample.getKey()).get("items").get(0);
      var clocks = log.get("/api/v1/leads/" + lead.get("id").asLong() + "/clocks");
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
}
