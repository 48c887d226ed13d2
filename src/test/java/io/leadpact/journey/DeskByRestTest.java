package io.leadpact.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.testing.KitCompany;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Rest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * The whole way of a request at a company that works by guide C, told by nothing but its REST API:
 * every entry of the journal and every clock on the way.
 */
@LeadpactTest
class DeskByRestTest {

  @Autowired ApplicationContext app;
  @Autowired SettableClock clock;
  @Autowired FollowUpWork followUps;

  private Rest rest;
  private String rep;
  private long lead;

  /** The desk picks from its queue; sales take turns, of whom there is one. */
  @BeforeEach
  void begin() {
    KitCompany.found(app, "c", Map.of("revenue", "900000", "sal_volume", "20"));
    rest = new Rest(app);
    rep = user("rita@example.com", "Rita Nowak", "SALES_REP", "sales");
    user("sonia@example.com", "Sonia Lis", "SDR", "sdr");
    rest.put("/routing/sdr", "{'occasions': ['ARRIVED', 'RETURNED'], 'method': 'QUEUE'}");
    rest.put(
        "/routing/sales",
        """
        {'occasions': ['HANDED_OVER'], 'method': 'ROUND_ROBIN', 'members': [{'person': '%s', 'capacity': 5}]}
        """
            .formatted(rep));
  }

  private String user(String email, String name, String role, String team) {
    return rest.post(
            "/users",
            "{'email': '%s', 'name': '%s', 'roles': ['%s'], 'team': '%s'}"
                .formatted(email, name, role, team))
        .get("actor")
        .asString();
  }

  @Test
  void aRequestBecomesADeal() {
    comesIn();
    assertThat(clocks()).isEqualTo(Map.of("desk_first_touch", "RUNNING", "triage", "RUNNING"));

    after(10).then("'type': 'ATTEMPTED', 'channel': 'CALL', 'outcome': 'REACHED'");
    after(20).then("'type': 'STAGE_REACHED', 'stage': 'TRIAGED'");
    assertThat(clocks()).isEqualTo(Map.of("desk_first_touch", "MET", "triage", "MET"));

    after(5).then("'type': 'STAGE_REACHED', 'stage': 'MQL'");
    assertThat(clocks()).containsEntry("taking_up", "RUNNING");
    assertThat(rest.get("/leads/" + lead).get("person").asString()).isEqualTo(rep);

    after(30).then("'type': 'STAGE_REACHED', 'stage': 'RECEIVED'");
    assertThat(clocks()).containsEntry("taking_up", "MET");
    after(10)
        .then(
            "'type': 'FEEDBACK', 'verdict': 'ACCEPTED', 'quality': 'HIGH', 'valuable': true, 'note': 'Knows what they want'");
    after(60).then("'type': 'STAGE_REACHED', 'stage': 'SQL'");
    after(60).then("'type': 'STAGE_REACHED', 'stage': 'SAL'");
    after(120).then("'type': 'STAGE_REACHED', 'stage': 'OPPORTUNITY'");
    after(24 * 60).then("'type': 'STAGE_REACHED', 'stage': 'CONTRACT'");
    after(60).then("'type': 'WON', 'value': 12500");

    assertThat(journal())
        .containsExactly(
            "CREATED {channel=content, segment=target}",
            "GIVEN_TO {team=sdr}",
            "ATTEMPTED {channel=CALL, outcome=REACHED}",
            "STAGE_REACHED {stage=TRIAGED}",
            "STAGE_REACHED {stage=MQL}",
            "GIVEN_TO {person=%s, team=sales}".formatted(rep),
            "STAGE_REACHED {stage=RECEIVED}",
            "FEEDBACK {note=Knows what they want, quality=HIGH, valuable=true, verdict=ACCEPTED}",
            "STAGE_REACHED {stage=SQL}",
            "STAGE_REACHED {stage=SAL}",
            "STAGE_REACHED {stage=OPPORTUNITY}",
            "STAGE_REACHED {stage=CONTRACT}",
            "WON {value=12500}");
    assertThat(clocks())
        .isEqualTo(Map.of("desk_first_touch", "MET", "triage", "MET", "taking_up", "MET"));
    var funnel = rest.get("/funnel?from=2026-03&to=2026-03").get("cohorts").get(0);
    assertThat(funnel.get("stages").get("SQL").asInt()).isOne();
    assertThat(funnel.get("stages").get("WON").asInt()).isOne();
    assertThat(funnel.get("wonAmount").asInt()).isEqualTo(12_500);
  }

  @Test
  void whatIsGivenBackComesAgainAndIsAPromiseAnew() {
    comesIn();
    after(10).then("'type': 'ATTEMPTED', 'channel': 'CALL', 'outcome': 'REACHED'");
    after(5).then("'type': 'STAGE_REACHED', 'stage': 'TRIAGED'");
    after(5).then("'type': 'STAGE_REACHED', 'stage': 'MQL'");
    after(10).then("'type': 'STAGE_REACHED', 'stage': 'RECEIVED'");
    after(10)
        .then(
            "'type': 'FEEDBACK', 'verdict': 'REJECTED', 'reason': 'NEXT_QUARTER', 'quality': 'MEDIUM'");
    after(1)
        .then(
            "'type': 'RETURNED', 'reason': 'NEXT_QUARTER', 'track': 'CONSIDERATION', 'until': '2026-04-01'");
    assertThat(rest.get("/leads/" + lead).get("person").isNull()).isTrue();

    clock.set(java.time.Instant.parse("2026-04-01T09:00:00Z"));
    followUps.catchUp();

    assertThat(rest.get("/leads/" + lead).get("person").asString()).isEqualTo(rep);
    assertThat(cycles("taking_up")).containsExactly("1 MET", "2 RUNNING");
    after(30).then("'type': 'STAGE_REACHED', 'stage': 'RECEIVED'");
    after(10).then("'type': 'FEEDBACK', 'verdict': 'ACCEPTED'");
    after(60).then("'type': 'WON', 'value': 900");
    assertThat(cycles("taking_up")).containsExactly("1 MET", "2 MET");
    assertThat(rest.get("/leads/" + lead).get("outcome").asString()).isEqualTo("WON");
  }

  private void comesIn() {
    lead =
        rest.post(
                "/leads",
                """
                {'source': 'site', 'externalId': 'r-1', 'name': 'Beatriz Araújo', 'email': 'beatriz@araujo.example',
                 'company': 'Transportes Araújo', 'title': 'Diretora de Operações', 'employees': 210, 'region': 'south',
                 'segment': 'target', 'channel': 'content'}
                """)
            .get("id")
            .asLong();
    followUps.catchUp();
  }

  private DeskByRestTest after(int minutes) {
    clock.advance(Duration.ofMinutes(minutes));
    return this;
  }

  private void then(String event) {
    rest.post("/leads/" + lead + "/events", "{" + event + "}");
    followUps.catchUp();
  }

  /** The state of the latest cycle of each promise. */
  private Map<String, String> clocks() {
    var states = new TreeMap<String, String>();
    var cycles = new TreeMap<String, Integer>();
    for (var one : rest.get("/leads/" + lead + "/clocks")) {
      var promise = one.get("promise").asString();
      var cycle = one.get("cycle").asInt();
      if (cycle > cycles.getOrDefault(promise, 0)) {
        cycles.put(promise, cycle);
        states.put(promise, one.get("state").asString());
      }
    }
    return states;
  }

  private List<String> cycles(String promise) {
    var cycles = new ArrayList<String>();
    for (var one : rest.get("/leads/" + lead + "/clocks")) {
      if (one.get("promise").asString().equals(promise)) {
        cycles.add(one.get("cycle").asInt() + " " + one.get("state").asString());
      }
    }
    return cycles.stream().sorted().toList();
  }

  private List<String> journal() {
    var entries = new ArrayList<String>();
    for (var entry : rest.get("/leads/" + lead + "/events").get("items")) {
      entries.add(entry.get("type").asString() + " " + facts(entry.get("facts")));
    }
    return entries;
  }

  private static Map<String, String> facts(JsonNode facts) {
    var sorted = new TreeMap<String, String>();
    facts.properties().forEach(fact -> sorted.put(fact.getKey(), fact.getValue().asString()));
    return sorted;
  }
}
