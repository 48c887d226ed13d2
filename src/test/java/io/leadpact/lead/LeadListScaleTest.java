package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.util.ArrayList;
import java.util.List;
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
  @Autowired JdbcClient jdbc;

  private record Case(String name, LeadFilter filter, LeadOrder order) {}

  private static LeadFilter filter(
      @Nullable String q,
      @Nullable String stage,
      @Nullable String outcome,
      @Nullable String team,
      @Nullable String person,
      @Nullable String channel) {
    return new LeadFilter(q, stage, outcome, team, person, channel, null, null, null, null);
  }

  private static List<Case> cases() {
    var cases = new ArrayList<Case>();
    for (var order : LeadOrder.values()) {
      cases.add(new Case("all", LeadFilter.NONE, order));
    }
    var newest = LeadOrder.NEWEST;
    cases.add(new Case("stage", filter(null, "SAL", null, null, null, null), newest));
    cases.add(new Case("open", filter(null, null, "OPEN", null, null, null), newest));
    cases.add(new Case("lost", filter(null, null, "LOST", null, null, null), newest));
    cases.add(new Case("team", filter(null, null, null, "sdr", null, null), newest));
    cases.add(new Case("person", filter(null, null, null, null, "user:7", null), newest));
    cases.add(new Case("channel", filter(null, null, null, null, null, "web"), newest));
    cases.add(new Case("rare channel", filter(null, null, null, null, null, "fair"), newest));
    cases.add(new Case("open of a team", filter(null, null, "OPEN", "sdr", null, null), newest));
    cases.add(new Case("rare word", filter("silva199", null, null, null, null, null), newest));
    cases.add(new Case("common word", filter("example", null, null, null, null, null), newest));
    cases.add(new Case("middling word", filter("silva19", null, null, null, null, null), newest));
    return cases;
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
      var count = millis("explain (analyze, timing off) ", list.query(one.filter()), true, one);
      report.append(
          "%-16s %-9s first %.2f ms, page 1,000 %.2f ms, count %.2f ms%n"
              .formatted(one.name(), one.order(), first, deep, count));
      // Searching has no order of its own to walk: it takes what the words take.
      var most = one.filter().q() == null ? 2 : 50;
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
    var query = list.query(one.filter());
    var sql =
        query.page(order, !order.descending(), 1).replace(" limit 1", " offset 50000 limit 1");
    return jdbc
        .sql(sql)
        .params(query.values())
        .query((rs, n) -> rs.getLong("id"))
        .optional()
        .stream()
        .map(
            id -> {
              var at =
                  jdbc.sql("select created_at, last_at from lead_state where lead_id = :id")
                      .param("id", id)
                      .query(
                          (rs, n) ->
                              rs.getTimestamp(order == LeadOrder.ACTIVITY ? 2 : 1).toInstant())
                      .single();
              return new Cursor(order, at, id, false).toString();
            })
        .findFirst()
        .orElse(null);
  }

  private double measure(Case one, @Nullable String cursor) {
    var query = list.query(one.filter());
    if (cursor != null) {
      var place = Cursor.read(cursor, one.order());
      Object key =
          one.order().byTime()
              ? place.at()
              : jdbc.sql("select " + one.order().sqlKey() + " from lead l where id = :id")
                  .param("id", place.lead())
                  .query(String.class)
                  .single();
      query.behind(one.order(), key, place.lead(), !one.order().descending());
    }
    return millis("explain (analyze, timing off) ", query, false, one);
  }

  private double millis(String explain, LeadQuery query, boolean count, Case one) {
    var sql =
        explain
            + (count
                ? query.count(LeadList.MOST_COUNTED)
                : query.page(one.order(), !one.order().descending(), ROWS + 1));
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
    var query = list.query(one.filter());
    return String.join(
        "\n",
        jdbc.sql(
                "explain (analyze, buffers) "
                    + query.page(one.order(), !one.order().descending(), ROWS + 1))
            .params(query.values())
            .query(String.class)
            .list());
  }

  private void seed(int leads) {
    jdbc.sql(
            """
            insert into lead (id, source, external_id, name, email, company, phone, channel)
            select n, 'seed', 'x' || n, 'Ana Silva' || n, 'ana' || n || '@example.com', 'Firm ' || n % 5000,
                '+3120' || lpad(n::text, 7, '0'),
                case when n % 9973 = 0 then 'fair' else (array['web','mail','phone'])[1 + n % 3] end
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
                (array['sdr','sales'])[1 + n % 2], 'user:' || n % 40
            from (select n, timestamptz '2024-01-01' + make_interval(mins => (n::bigint * 104729 % 1000000)::integer) as t
                  from generate_series(1, :leads) n) seeded
            """)
        .param("leads", leads)
        .update();
    jdbc.sql("vacuum analyze lead").update();
    jdbc.sql("vacuum analyze lead_state").update();
  }
}
