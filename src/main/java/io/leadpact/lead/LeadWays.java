package io.leadpact.lead;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds a page of a list on the way that costs least. Where no index leads to it, few leads that
 * fit are gathered and sorted; many are met soon while the order is walked, and where they are not,
 * since all of them lie far off, they are gathered after all. So no page costs a walk along all.
 */
@Component
class LeadWays {

  /** Those by which an index leads to the newest. */
  private static final Set<LeadPart> LEADING =
      EnumSet.of(
          LeadPart.STAGE,
          LeadPart.OUTCOME,
          LeadPart.PERSON,
          LeadPart.TEAM,
          LeadPart.CHANNEL,
          LeadPart.CAMPAIGN,
          LeadPart.SEGMENT,
          LeadPart.REGION);

  private static final Set<LeadPart> ARRIVED =
      EnumSet.of(LeadPart.CREATED, LeadPart.FROM, LeadPart.TO);

  private static final Set<LeadPart> VALUES = EnumSet.of(LeadPart.VALUE_FROM, LeadPart.VALUE_TO);

  private static final Set<LeadPart> POINTS = EnumSet.of(LeadPart.MIN_SCORE);

  private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

  /** To gather and sort a lead costs about twice what it costs to walk past one. */
  private static final double GATHERED = 2;

  /** Far less where an index alone tells which fit and where they stand. */
  private static final double TOLD = 0.06;

  /** How much farther than expected is walked before it is given up. */
  private static final int PATIENCE = 4;

  /** It is not given up as long as it costs less than to gather all, but here at the latest. */
  private static final long FARTHEST = 50_000;

  private final JdbcClient jdbc;
  private final RareWords rare;

  LeadWays(JdbcClient jdbc, RareWords rare) {
    this.jdbc = jdbc;
    this.rare = rare;
  }

  /**
   * A page of a list.
   *
   * @param join what the order needs beside the tables of leads
   * @param ascending whether the key of the order grows
   */
  record Page(LeadFilter filter, LeadOrder order, String join, boolean ascending, int limit) {}

  <T> List<T> find(LeadQuery query, Page page, RowMapper<T> mapper) {
    var order = page.order();
    if (order.byClock() || query.asksNothing() || isLed(page.filter(), order)) {
      return list(query, query.page(order, page.join(), page.ascending(), page.limit()), mapper);
    }
    long all = leads(query);
    long fitting = Math.max(1, fitting(query, page.join()));
    long steps = page.limit() * all / fitting;
    double gathering = fitting * (isTold(page.filter(), order) ? TOLD : GATHERED);
    if (steps < gathering) {
      var far = Math.max(steps * PATIENCE, Math.min((long) gathering, FARTHEST));
      var met =
          list(
              query, query.walked(order, page.join(), page.ascending(), page.limit(), far), mapper);
      if (met.size() == page.limit()) {
        return met;
      }
    }
    query.ledBy(rare.of(query.patterns()));
    return list(query, query.gathered(order, page.join(), page.ascending(), page.limit()), mapper);
  }

  /** Whether one index holds both what is asked for and what the order goes by. */
  private static boolean isTold(LeadFilter filter, LeadOrder order) {
    var parts = filter.parts().keySet();
    var campaign =
        parts.equals(Set.of(LeadPart.CAMPAIGN)) && filter.values(LeadPart.CAMPAIGN).size() == 1;
    return !order.byName() && !order.byScore() && (campaign || VALUES.containsAll(parts));
  }

  /** How many fit, at most so many and one. */
  int count(LeadQuery query, LeadOrder order, String join, int cap) {
    if (!query.patterns().isEmpty()) {
      leads(query);
      query.ledBy(rare.of(query.patterns()));
    }
    return jdbc.sql(query.count(order, join, cap))
        .params(query.values())
        .query(Integer.class)
        .single();
  }

  private static boolean isLed(LeadFilter filter, LeadOrder order) {
    var parts = filter.parts().keySet();
    return switch (order) {
      case NEWEST, OLDEST ->
          ARRIVED.containsAll(parts)
              || parts.stream().anyMatch(p -> LEADING.contains(p) && filter.values(p).size() == 1);
      case VALUE, VALUE_LOW -> VALUES.containsAll(parts);
      case SCORE, SCORE_LOW -> POINTS.containsAll(parts);
      default -> false;
    };
  }

  /** As the database takes it to be from what it knows of its columns. */
  private long fitting(LeadQuery query, String join) {
    var plan = jdbc.sql(query.estimate(join)).params(query.values()).query(String.class).single();
    var rows = ROWS.matcher(plan);
    return rows.find() ? Long.parseLong(rows.group(1)) : 0;
  }

  /**
   * About how many leads there are. From here on queries of the transaction are planned for one
   * process, and where words are looked for each for its own, which alone tell which way is short.
   */
  private long leads(LeadQuery query) {
    return jdbc.sql(
            """
            select greatest(reltuples, 1), set_config('plan_cache_mode', :planned, true),
              set_config('max_parallel_workers_per_gather', '0', true)
            from pg_class where oid = 'lead_state'::regclass
            """)
        .param("planned", query.patterns().isEmpty() ? "auto" : "force_custom_plan")
        .query((rs, row) -> rs.getLong(1))
        .single();
  }

  private <T> List<T> list(LeadQuery query, String sql, RowMapper<T> mapper) {
    return jdbc.sql(sql).params(query.values()).query(mapper).list();
  }
}
