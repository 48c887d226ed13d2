package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Run with {@code -Dleadpact.scale=200000}: what a page of the list costs in the database. */
@LeadpactTest
@EnabledIfSystemProperty(named = "leadpact.scale", matches = "\\d+")
class LeadListScaleTest {

  private static final int ROWS = 50;

  @Autowired LeadList list;
  @Autowired LeadConditions conditions;
  @Autowired JdbcClient jdbc;

  private record Case(String name, LeadFilter filter, LeadOrder order) {}

  private static LeadFilter only(String part, String... values) {
    return LeadFilter.of(Map.of(part, List.of(values)));
  }

  private static List<Case> cases() {
    var cases = new ArrayList<Case>();
    for (var order : LeadOrder.values()) {
      cases.add(new Case("all", LeadFilter.NONE, order));
    }
    var newest = LeadOrder.NEWEST;
    cases.add(new Case("stage", only("stage", "SAL"), newest));
    cases.add(new Case("two stages", only("stage", "SAL", "MQL"), newest));
    cases.add(new Case("open", only("outcome", "OPEN"), newest));
    cases.add(new Case("lost", only("outcome", "LOST"), newest));
    cases.add(new Case("team", only("team", "sdr"), newest));
    cases.add(new Case("person", only("person", "user:7"), newest));
    cases.add(new Case("nobody", only("person", "nobody"), newest));
    cases.add(new Case("channel", only("channel", "web"), newest));
    cases.add(new Case("two channels", only("channel", "web", "mail"), newest));
    cases.add(new Case("rare channel", only("channel", "fair"), newest));
    cases.add(new Case("campaign", only("campaign", "c1"), newest));
    cases.add(new Case("small campaign", only("campaign", "small"), newest));
    cases.add(new Case("region", only("region", "north"), newest));
    cases.add(new Case("segment", only("segment", "smb"), newest));
    cases.add(new Case("dear ones", only("valueFrom", "99000"), newest));
    cases.add(new Case("dear ones", only("valueFrom", "99000"), LeadOrder.VALUE));
    cases.add(new Case("double", only("duplicate", "possible"), newest));
    cases.add(new Case("a month", only("from", "2024-05").with(LeadPart.TO, "2024-05"), newest));
    cases.add(new Case("open of a team", filter("outcome", "OPEN", "team", "sdr"), newest));
    for (var state : DueConditions.STATES) {
      cases.add(new Case(state, only("clock", state), newest));
      cases.add(new Case(state, only("clock", state), LeadOrder.DUE));
    }
    cases.add(new Case("feedback", only("feedback", "owed"), newest));
    cases.add(new Case("rare word", only("q", "silva199"), newest));
    cases.add(new Case("common word", only("q", "example"), newest));
    cases.add(new Case("middling word", only("q", "silva19"), newest));
    return cases;
  }

  private static LeadFilter filter(String one, String value, String other, String otherValue) {
    return LeadFilter.of(Map.of(one, List.of(value), other, List.of(otherValue)));
  }

  @Test
  void everyPageTakesTheDatabaseTwoMilliseconds() {
    As.run(As.reader(), this::measureAll);
  }

  private void measureAll() {
    seed(Integer.getInteger("leadpact.scale"));
    var report = new StringBuilder();
    var slow = new ArrayList<String>();
    for (var one : cases()) {
      var first = measure(one, null);
      var deep = measure(one, deep(one));
      var count =
          millis(
              "explain (analyze, timing off) ", list.query(one.filter(), one.order()), true, one);
      report.append(
          "%-16s %-9s first %.2f ms, page 1,000 %.2f ms, count %.2f ms%n"
              .formatted(one.name(), one.order(), first, deep, count));
      // Searching has no order of its own to walk: it takes what the words take.
      var most = one.filter().has(LeadPart.Q) ? 50 : 2;
      if (first > most || deep > most) {
        slow.add(one.name() + " " + one.order() + " " + plan(one));
      }
    }
    System.out.println(report);
    assertThat(slow).isEmpty();
  }

  /** A cursor as page 1,000 would have it, taken from the list itself where it is that long. */
  private @Nullable String deep(Case one) {
    var order = one.order();
    var query = list.query(one.filter(), one.order());
    var sql =
        query
            .page(order, conditions.join(order), !order.descending(), 1)
            .replace(" limit 1", " offset 50000 limit 1");
    return jdbc.sql(sql)
        .params(query.values())
        .query(
            (rs, n) -> {
              var at = order.byTime() ? rs.getTimestamp("place").toInstant() : Instant.EPOCH;
              return new Cursor(order, at, rs.getLong("id"), false).toString();
            })
        .optional()
        .orElse(null);
  }

  private double measure(Case one, @Nullable String cursor) {
    var query = list.query(one.filter(), one.order());
    if (cursor != null) {
      var place = Cursor.read(cursor, one.order());
      Object key =
          one.order().byTime()
              ? place.at()
              : jdbc.sql(
                      "select "
                          + one.order().sqlKey()
                          + " from lead l join lead_state s on s.lead_id = l.id where l.id = :id")
                  .param("id", place.lead())
                  .query((rs, n) -> rs.getObject(1))
                  .single();
      query.behind(one.order(), key, place.lead(), !one.order().descending());
    }
    return millis("explain (analyze, timing off) ", query, false, one);
  }

  private double millis(String explain, LeadQuery query, boolean count, Case one) {
    var sql =
        explain
            + (count
                ? query.count(one.order(), conditions.join(one.order()), LeadList.MOST_COUNTED)
                : query.page(
                    one.order(),
                    conditions.join(one.order()),
                    !one.order().descending(),
                    ROWS + 1));
    return IntStream.range(0, 7)
        .mapToDouble(
            i ->
                jdbc.sql(sql).params(query.values()).query(String.class).list().stream()
                    .filter(line -> line.startsWith("Execution Time"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9.]", "")))
                    .sum())
        .sorted()
        .skip(3)
        .findFirst()
        .orElseThrow();
  }

  private String plan(Case one) {
    var query = list.query(one.filter(), one.order());
    return String.join(
        "\n",
        jdbc.sql(
                "explain (analyze, buffers) "
                    + query.page(
                        one.order(),
                        conditions.join(one.order()),
                        !one.order().descending(),
                        ROWS + 1))
            .params(query.values())
            .query(String.class)
            .list());
  }

  private void seed(int leads) {
    jdbc.sql(
            """
            insert into lead (id, source, external_id, name, email, company, phone, channel, campaign, segment, region, value,
                possible_duplicate_of)
            select n, 'seed', 'x' || n, 'Ana Silva' || n, 'ana' || n || '@example.com', 'Firm ' || n % 5000,
                '+3120' || lpad(n::text, 7, '0'),
                case when n % 9973 = 0 then 'fair' else (array['web','mail','phone'])[1 + n % 3] end,
                case when n % 499 = 0 then 'small' else 'c' || n % 20 end, (array['smb','mid','large'])[1 + n % 3],
                (array['north','south','west','east','abroad'])[1 + n % 5],
                case when n % 3 = 0 then (n::bigint * 7919 % 100000)::numeric end, case when n % 5000 = 17 then n - 1 end
            from generate_series(1, :leads) n
            """)
        .param("leads", leads)
        .update();
    jdbc.sql(
            """
            insert into lead_state (lead_id, last_seq, created_at, last_at, stage, outcome, team, person)
            select n, 3, t, t + make_interval(mins => (n::bigint * 7919 % 90000)::integer),
                (array['LEAD','MQL','SAL','OPPORTUNITY'])[1 + n % 4],
                (array[null,null,'WON','LOST','REJECTED'])[1 + n % 5],
                (array['sdr','sales'])[1 + n % 2], case when n % 50 <> 0 then 'user:' || n % 40 end
            from (select n, timestamptz '2024-01-01' + make_interval(mins => (n::bigint * 104729 % 1000000)::integer) as t
                  from generate_series(1, :leads) n) seeded
            """)
        .param("leads", leads)
        .update();
    jdbc.sql(
            """
            update lead_state s set (channel, campaign, segment, region, value)
              = (l.channel, l.campaign, l.segment, l.region, l.value) from lead l where l.id = s.lead_id
            """)
        .update();
    seedClocks(leads);
    jdbc.sql("vacuum analyze lead").update();
    jdbc.sql("vacuum analyze lead_state").update();
  }

  /** Two clocks a lead, of which one in a hundred still runs or waits. */
  private void seedClocks(int leads) {
    jdbc.sql(
            """
            insert into clock (lead_id, promise, cycle, start_seq, version, party, calendar, unit, state, started_at, warn_at,
                due_at, stopped_at, spent_ms, left_ms)
            select n, p, 1, 1, 1, 'SALES', 'default', 'BUSINESS',
                case when n % 100 > 0 then 'MET' when n % 1000 = 0 then 'PAUSED' else 'RUNNING' end, :start::timestamptz,
                :start::timestamptz + make_interval(mins => (n / 100 % 700)::integer - 400),
                :start::timestamptz + make_interval(mins => (n / 100 % 700)::integer - 300),
                case when n % 100 > 0 then :start::timestamptz end, 60000, case when n % 1000 = 0 then 60000 end
            from generate_series(1, :leads) n, (values ('first_contact'), ('handover')) promise (p)
            """)
        .param("leads", leads)
        .param("start", Timestamp.from(SettableClock.START))
        .update();
    jdbc.sql("vacuum analyze clock").update();
  }
}
