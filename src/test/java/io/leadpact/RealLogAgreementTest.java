package io.leadpact;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.LeadpactTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * An agreement over the real log: what it owes month by month follows from the figures that another
 * program computed, and a second version changes nothing of what began under the first.
 */
@LeadpactTest
@EnabledIfEnvironmentVariable(
    named = "LEADPACT_REAL_LOG",
    matches = ".+",
    disabledReason = "LEADPACT_REAL_LOG names no folder with leads.csv, events.csv, expected.json")
class RealLogAgreementTest {

  private static final List<String> FIRST_VERSION = List.of("2011-10", "2011-11");

  @Autowired private ApplicationContext application;
  @Autowired private JdbcClient jdbc;

  /** Limits in minutes, targets in hundredths. */
  private static String articles(int touch, int contact, int accepted, int won) {
    return """
        {"promises":[
          {"key":"desk_first_touch","party":"SALES","startsOn":[{"type":"GIVEN_TO","team":"sdr"}],
           "stopsOn":[{"type":"ATTEMPTED","automatic":false}],"limit":"PT%dM","unit":"BUSINESS","target":80},
          {"key":"mql_first_contact","party":"SALES","startsOn":[{"type":"STAGE_REACHED","stage":"MQL"}],
           "stopsOn":[{"type":"ATTEMPTED","automatic":false}],"limit":"PT%dM","unit":"BUSINESS","target":90}],
         "aims":[
          {"key":"mql_to_sal","kind":"RATIO","owner":"SALES","from":"MQL","to":"SAL","target":%d},
          {"key":"sal_to_won","kind":"RATIO","owner":"SALES","from":"SAL","to":"WON","target":%d}]}
        """
        .formatted(touch, contact, accepted, won);
  }

  @Test
  void complianceFollowsFromTheFiguresAndEachMonthFromItsOwnVersion() throws IOException {
    var log = new RealLog(application);
    log.setUp();
    log.post(
        "/api/v1/agreement/versions",
        "{\"effectiveFrom\":null,\"articles\":%s}".formatted(articles(30, 120, 70, 40)));
    log.post(
        "/api/v1/agreement/versions",
        "{\"effectiveFrom\":\"2011-12-01T00:00:00+01:00\",\"articles\":%s}"
            .formatted(articles(60, 240, 65, 45)));
    log.imported("Import under an agreement");

    var expected = log.expected();
    var terms = log.get("/api/v1/agreement/compliance?from=2011-10&to=2011-12").get("terms");
    for (var month : FIRST_VERSION) {
      inTime(term(terms, "desk_first_touch"), month, 80, expected.get("desk_first_touch"));
      inTime(term(terms, "mql_first_contact"), month, 90, expected.get("mql_first_contact"));
      ratio(term(terms, "mql_to_sal"), month, 70, expected, "MQL", "SAL");
      ratio(term(terms, "sal_to_won"), month, 40, expected, "SAL", "WON");
    }
    ratio(term(terms, "mql_to_sal"), "2011-12", 65, expected, "MQL", "SAL");
    ratio(term(terms, "sal_to_won"), "2011-12", 45, expected, "SAL", "WON");
    december(term(terms, "desk_first_touch"), "desk_first_touch", 60);
    december(term(terms, "mql_first_contact"), "mql_first_contact", 240);
  }

  private static JsonNode term(JsonNode terms, String key) {
    return terms
        .valueStream()
        .filter(one -> one.get("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode period(JsonNode term, String month) {
    return term.get("periods")
        .valueStream()
        .filter(one -> one.get("period").asString().equals(month))
        .findFirst()
        .orElseThrow();
  }

  private static void inTime(JsonNode term, String month, int target, JsonNode expected) {
    var wanted = expected.get("by_start_month").get(month);
    judged(term, month, target, wanted.get("met").asLong(), wanted.get("started").asLong());
  }

  private static void ratio(
      JsonNode term, String month, int target, JsonNode expected, String from, String to) {
    var cohort = expected.get("cohorts").get(month);
    judged(term, month, target, cohort.get(to).asLong(), cohort.get(from).asLong());
  }

  /** A month that is long over is either met or missed. */
  private static void judged(JsonNode term, String month, int target, long part, long whole) {
    var what = term.get("key").asString() + " " + month;
    var is = period(term, month);
    assertThat(is.get("part").asLong()).as(what).isEqualTo(part);
    assertThat(is.get("whole").asLong()).as(what).isEqualTo(whole);
    assertThat(new BigDecimal(is.get("target").asString()))
        .as(what)
        .isEqualByComparingTo("" + target);
    var share =
        BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    assertThat(new BigDecimal(is.get("measured").asString())).as(what).isEqualByComparingTo(share);
    boolean kept = 100 * part >= target * whole;
    assertThat(is.get("state").asString()).as(what).isEqualTo(kept ? "MET" : "MISSED");
  }

  /** What began in December is judged by the second version, and by its limit alone. */
  private void december(JsonNode term, String promise, int minutes) {
    var counted =
        jdbc.sql(
                """
                select count(*) filter (where version = 2) as judged,
                  count(*) filter (where state = 'MET') as met, count(*) as started
                from clock where promise = :promise and state <> 'CANCELLED'
                  and started_at >= timestamptz '2011-12-01 00:00+01'
                  and started_at < timestamptz '2012-01-01 00:00+01'
                """)
            .param("promise", promise)
            .query()
            .singleRow();
    assertThat(counted.get("judged")).as(promise).isEqualTo(counted.get("started"));
    assertThat(period(term, "2011-12").get("part").asLong())
        .as("%s met within %d minutes", promise, minutes)
        .isEqualTo(counted.get("met"));
    assertThat(before(promise)).as(promise).containsExactly(1);
  }

  private List<Integer> before(String promise) {
    return jdbc.sql(
            """
            select distinct version from clock
            where promise = :promise and started_at < timestamptz '2011-12-01 00:00+01'
            """)
        .param("promise", promise)
        .query(Integer.class)
        .list();
  }
}
