package io.leadpact.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@LeadpactTest
class ImportTest {

  private static final String LEADS =
      """
      id,created,amount,mail,mql_at
      1,2026-02-02T10:00:00+01:00,500,ann@example.com,
      2,2026-02-03 10:00:00,,,2026-02-03T11:00:00
      3,2026-02-04,1200.50,,
      """;

  private static final String EVENTS =
      """
      id,what,time,who
      1,given,2026-02-02T10:05:00+01:00,11
      1,call,2026-02-02T10:10:00+01:00,
      1,call,2026-02-02T10:10:00+01:00,
      2,looked,2026-02-03T12:00:00,12
      3,offer,2026-02-05T12:00:00,12
      3,offer,2026-02-05T11:00:00,12
      3,won,2026-02-06T12:00:00,12
      2,lost,2026-02-06T12:00:00,too dear
      """;

  @Autowired private ApplicationContext beans;
  @Autowired private JdbcClient jdbc;
  @Autowired private ImportSteps steps;
  @Autowired private ImportRunner runner;

  private Setup company;

  @BeforeEach
  void aCompany() {
    company = new Setup(beans);
  }

  @Test
  void aHistoryComesInWithItsClocks() {
    var done = company.take(Setup.PROFILE, LEADS, EVENTS);
    assertThat(counts(done)).containsExactly(11, 3, 7, 2, 0, 0);
    assertThat(done.get("state").asString()).isEqualTo("DONE");
    assertThat(one("select count(*) from clock where state = 'MET'")).isEqualTo(1);
    assertThat(one("select count(*) from clock_alert")).isZero();
    assertThat(one("select count(*) from lead_state where won_value = 1200.50")).isEqualTo(1);
    assertThat(one("select count(*) from lead_event where facts->>'reason' = 'too dear'"))
        .isEqualTo(1);
    assertThat(
            one(
                "select count(*) from lead_event where type = 'STAGE_REACHED' and facts->>'stage' = 'OPPORTUNITY'"
                    + " and at = '2026-02-05T11:00:00+01:00'"))
        .isEqualTo(1);
    assertThat(one("select count(*) from import_event") + one("select count(*) from import_chunk"))
        .isZero();
  }

  @Test
  void takenInTwiceIsTakenInOnce() {
    company.take(Setup.PROFILE, LEADS, EVENTS);
    var before = everything();
    var again = company.take(Setup.PROFILE, LEADS, EVENTS);
    assertThat(counts(again)).containsExactly(11, 0, 0, 2, 9, 0);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aLongerFileAddsOnlyWhatIsNew() {
    company.take(Setup.PROFILE, LEADS, EVENTS);
    var more =
        company.take(
            Setup.PROFILE,
            LEADS + "4,2026-02-07,,,\n",
            EVENTS + "1,call,2026-02-02T10:10:00+01:00,\n4,given,2026-02-08,\n");
    assertThat(counts(more)).containsExactly(14, 1, 2, 2, 9, 0);
  }

  @Test
  void badLinesAreSetApartAsTheyCame() {
    var leads =
        LEADS
            + """
            5,2026-02-07
            6,soon,,,
            7,2027-01-01,,,
            8,2026-02-07,many,,
            9,2026-02-07,,nobody,
            ,2026-02-07,,,
            10,2026-02-07,,,2026-02-06
            """;
    var events =
        EVENTS
            + """
            99,call,2026-02-08,x
            1,call,2026-01-01,x
            1,call,2027-01-01,x
            1,call,31 Feb,x
            """;
    var done = company.take(Setup.PROFILE, leads, events);
    assertThat(done.get("rejected").asInt()).isEqualTo(11);
    assertThat(done.get("leads").asInt()).isEqualTo(4);
    var lines =
        done.get("problems")
            .valueStream()
            .map(p -> p.get("file").asString() + ":" + p.get("line").asInt())
            .toList();
    assertThat(lines)
        .containsExactly(
            "leads:5",
            "leads:6",
            "leads:7",
            "leads:8",
            "leads:9",
            "leads:10",
            "leads:11",
            "events:10",
            "events:11",
            "events:12",
            "events:13");
    var csv = Setup.text(company.get(done.get("rejectedLines").asString()));
    assertThat(csv).contains("\",5,2026-02-07\r\n").contains(",1,call,31 Feb,x\r\n");
  }

  @Test
  void aTimeWithoutZoneIsRejectedWhereTheFileHasNone() {
    var profile = Setup.PROFILE.replace("\"zone\":\"Europe/Amsterdam\",", "");
    var done = company.take(profile, LEADS, null);
    assertThat(counts(done)).containsExactly(3, 1, 0, 0, 0, 2);
    assertThat(done.get("problems").get(0).get("reason").asString()).contains("no zone");
  }

  @Test
  void aBrokenEncodingCostsOneLine() {
    var leads = (LEADS + "4,2026-02-07,,?@example.com,\n").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < leads.length; i++) {
      leads[i] = leads[i] == '?' ? (byte) 0xE9 : leads[i];
    }
    var done = company.take(Setup.PROFILE, leads, null);
    assertThat(done.get("rejected").asInt()).isEqualTo(1);
    assertThat(done.get("leads").asInt()).isEqualTo(3);
    assertThat(
            company.get(done.get("rejectedLines").asString()).getResponse().getContentAsByteArray())
        .containsSequence((byte) ',', (byte) 0xE9, (byte) '@');
  }

  @Test
  void aFieldOfFiveMegabytesCostsOneLine() {
    var leads = LEADS + "4,2026-02-07,," + "x".repeat(5_000_000) + ",\n5,2026-02-07,,,\n";
    var done = company.take(Setup.PROFILE, leads, null);
    assertThat(counts(done)).containsExactly(5, 4, 1, 0, 0, 1);
  }

  @Test
  void aKilledImportGoesOnWithoutDoubling() {
    var leads = new StringBuilder("id,created,amount,mail,mql_at\n");
    var events = new StringBuilder("id,what,time,who\n");
    for (int i = 0; i < 1_300; i++) {
      leads.append(i).append(",2026-02-01T00:00:00Z,,,\n");
      events.append(i).append(",given,2026-02-02T10:00:00Z,a\n");
      events.append(i).append(",call,2026-02-02T10:20:00Z,\"a\nb\"\n");
    }
    var sent =
        company.send(Setup.PROFILE, Setup.bytes(leads.toString()), Setup.bytes(events.toString()));
    long id = company.json(sent).get("id").asLong();
    steps.start(id);
    int batches = 0;
    while (steps.advance(id)) {
      // Another instance begins each batch: nothing is remembered but what is stored.
      batches++;
      steps.start(id);
    }
    assertThat(batches).isGreaterThan(5);
    var done = company.json(company.get("/api/v1/imports/" + id));
    assertThat(counts(done)).containsExactly(3_900, 1_300, 2_600, 0, 0, 0);
    assertThat(one("select count(*) from lead_event")).isEqualTo(3_900);
    assertThat(one("select count(*) from clock")).isEqualTo(1_300);
  }

  @Test
  void aBatchThatFailsLeavesNothingAndIsTriedAgain() {
    var sent = company.send(Setup.PROFILE, Setup.bytes(LEADS), Setup.bytes(EVENTS));
    long id = company.json(sent).get("id").asLong();
    jdbc.sql("alter table clock add constraint broken check (false) not valid").update();
    try {
      runner.run(id);
      assertThat(company.json(company.get("/api/v1/imports/" + id)).get("state").asString())
          .isEqualTo("FAILED");
    } finally {
      jdbc.sql("alter table clock drop constraint broken").update();
    }
    assertThat(company.post("/api/v1/imports/" + id + "/resume", "")).hasStatus(200);
    runner.run(id);
    var done = company.json(company.get("/api/v1/imports/" + id));
    assertThat(counts(done)).containsExactly(11, 3, 7, 2, 0, 0);
  }

  @Test
  void aStoppedImportGoesOnWhenAskedTo() {
    var sent = company.send(Setup.PROFILE, Setup.bytes(LEADS), Setup.bytes(EVENTS));
    long id = company.json(sent).get("id").asLong();
    steps.start(id);
    steps.advance(id);
    assertThat(company.post("/api/v1/imports/" + id + "/stop", "")).hasStatus(200);
    runner.run(id);
    assertThat(one("select count(*) from lead_event where type = 'ATTEMPTED'")).isZero();
    assertThat(company.post("/api/v1/imports/" + id + "/resume", "")).hasStatus(200);
    runner.run(id);
    assertThat(one("select count(*) from lead_event where type = 'ATTEMPTED'")).isEqualTo(2);
    assertThat(company.post("/api/v1/imports/" + id + "/stop", "")).hasStatus(409);
  }

  @Test
  void anImportIsTakenBackWhole() {
    var done = company.take(Setup.PROFILE, LEADS, EVENTS);
    assertThat(company.post("/api/v1/imports/" + done.get("id") + "/undo", "")).hasStatus(200);
    assertThat(
            one(
                "select (select count(*) from lead) + (select count(*) from lead_event)"
                    + " + (select count(*) from clock) + (select count(*) from lead_state)"))
        .isZero();
    assertThat(one("select count(*) from journal_clearing where leads = 3 and who like 'token:%'"))
        .isEqualTo(1);
    assertThat(counts(company.take(Setup.PROFILE, LEADS, EVENTS)))
        .containsExactly(11, 3, 7, 2, 0, 0);
  }

  @Test
  void anImportStaysWhereWorkWentOnOnItsLeads() {
    var done = company.take(Setup.PROFILE, LEADS, EVENTS);
    long lead = one("select min(id) from lead");
    company.post(
        "/api/v1/leads/" + lead + "/events", "{\"type\":\"NOTE\",\"note\":\"called back\"}");
    assertThat(company.post("/api/v1/imports/" + done.get("id") + "/undo", "")).hasStatus(422);
    assertThat(one("select count(*) from lead")).isEqualTo(3);
  }

  @Test
  void anImportOfEventsForOtherLeadsStays() {
    company.take(Setup.PROFILE, LEADS, null);
    var done = company.take(Setup.PROFILE, null, EVENTS);
    assertThat(done.get("events").asInt()).isEqualTo(6);
    assertThat(company.post("/api/v1/imports/" + done.get("id") + "/undo", "")).hasStatus(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"stage\":\"OPPORTUNITY\" | \"stage\":\"NONE\" | profile.events.rules[2].stage",
        "\"team\":\"sdr\" | \"team\":\"none\" | profile.events.rules[0].team",
        "\"type\":\"WON\" | \"type\":\"CREATED\" | profile.events.rules[3].type",
        "\"createdAt\":\"created\" | \"createdAt\":\"nowhere\" | profile.leads.createdAt",
        "\"when\":{\"what\":\"won\"} | \"when\":{\"nothing\":\"won\"} | profile.events.rules[3].when",
        "\"otherwise\":\"ignore\" | \"otherwise\":\"guess\" | profile.events.otherwise",
        "Europe/Amsterdam | Europe/Atlantis | profile.zone",
        "\"dateFormat\":null | \"dateFormat\":\"bbb{\" | profile.dateFormat",
        "\"channel\":\"web\" | \"chanel\":\"web\" | profile.leads.constants.chanel",
        "\"source\":\"crm\" | \"sauce\":\"crm\" | profile.sauce",
        "\"first\":true | \"first\":\"yes\" | profile.events.rules[2].first"
      })
  void aProfileThatCannotBeIsRefusedWithThePathToWhatIsWrong(
      String right, String wrong, String path) {
    var answer =
        company.send(Setup.PROFILE.replace(right, wrong), Setup.bytes(LEADS), Setup.bytes(EVENTS));
    assertThat(answer).hasStatus(422);
    assertThat(company.json(answer).get("errors").get(0).get("field").asString()).isEqualTo(path);
    assertThat(one("select count(*) from import")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-profile", "{", "{}", "[]"})
  void whatIsNoProfileIsRefused(String profile) {
    assertThat(company.send(profile, Setup.bytes(LEADS), null)).hasStatus(422);
  }

  @Test
  void aSavedProfileIsNamedByItsKey() {
    assertThat(company.put("/api/v1/import-profiles/crm", Setup.PROFILE)).hasStatus(200);
    assertThat(counts(company.take("crm", LEADS, EVENTS))).containsExactly(11, 3, 7, 2, 0, 0);
    assertThat(company.json(company.get("/api/v1/import-profiles/crm")).get("source").asString())
        .isEqualTo("crm");
  }

  @Test
  void whoeverMayNotImportSeesNoImports() {
    company.take(Setup.PROFILE, LEADS, null);
    var other = As.bearer(jdbc, "leads:write");
    assertThat(
            beans
                .getBean(org.springframework.test.web.servlet.assertj.MockMvcTester.class)
                .get()
                .uri("/api/v1/imports")
                .header("Authorization", other))
        .hasStatus(403);
  }

  @Test
  void filesThatNobodyDescribedAreForgottenAfterAWhile() {
    var store = beans.getBean(ImportStore.class);
    long id = store.draft("user:1", SettableClock.START);
    assertThat(store.forgetDrafts(SettableClock.START)).isZero();
    assertThat(store.forgetDrafts(SettableClock.START.plusSeconds(1))).isEqualTo(1);
    assertThat(store.find(id)).isEmpty();
  }

  @Test
  void importsAreListedNewestFirst() {
    for (int i = 0; i < 3; i++) {
      company.take(Setup.PROFILE, LEADS, null);
    }
    var first = company.json(company.get("/api/v1/imports?limit=2"));
    assertThat(first.get("items")).hasSize(2);
    var rest =
        company.json(company.get("/api/v1/imports?limit=2&cursor=" + first.get("next").asString()));
    assertThat(rest.get("items")).hasSize(1);
    assertThat(rest.get("next").isNull()).isTrue();
  }

  @Test
  void whateverTheFilesHoldTwiceIsOnce() {
    var random = new Random(20261122);
    for (int round = 0; round < 5; round++) {
      var leads = new ArrayList<String>();
      var events = new ArrayList<String>();
      var what = new String[] {"given", "call", "mail", "offer", "won", "lost", "looked"};
      for (int i = 0; i < 60; i++) {
        leads.add(
            round + "-" + random.nextInt(40) + ",2026-01-01T00:00:0" + random.nextInt(10) + "Z,,,");
        events.add(
            round
                + "-"
                + random.nextInt(45)
                + ","
                + what[random.nextInt(what.length)]
                + ",2026-0"
                + (1 + random.nextInt(2))
                + "-0"
                + (1 + random.nextInt(9))
                + ",x");
      }
      var leadFile = "id,created,amount,mail,mql_at\n" + String.join("\n", leads);
      var eventFile = "id,what,time,who\n" + String.join("\n", events);
      var first = company.take(Setup.PROFILE, leadFile, eventFile);
      var before = everything();
      var again = company.take(Setup.PROFILE, leadFile, eventFile);
      assertThat(everything()).isEqualTo(before);
      assertThat(again.get("leads").asInt() + again.get("events").asInt()).isZero();
      assertThat(sum(first)).isEqualTo(first.get("read").asInt());
      assertThat(sum(again)).isEqualTo(again.get("read").asInt());
    }
  }

  private static int sum(JsonNode done) {
    return counts(done).stream().skip(1).mapToInt(Integer::intValue).sum();
  }

  private static java.util.List<Integer> counts(JsonNode done) {
    return java.util.stream.Stream.of("read", "leads", "events", "ignored", "duplicate", "rejected")
        .map(name -> done.get(name).asInt())
        .toList();
  }

  /** A digest of all that an import may write but its own rows. */
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

  private long one(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
