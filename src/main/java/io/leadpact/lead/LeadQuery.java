package io.leadpact.lead;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SQL of one list of leads. Only what is asked for stands in it, so that the database may
 * choose the index that fits.
 */
final class LeadQuery {

  /** Must be the expression of the index {@code lead_words}, to the letter. */
  private static final String WORDS =
      """
      lower(coalesce(l.name, '') || ' ' || coalesce(l.email, '') || ' ' || coalesce(l.company, '')
          || ' ' || coalesce(l.phone, '') || ' ' || coalesce(l.external_id, ''))""";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new TreeMap<>();

  /** Adds a condition with one value; null adds nothing. */
  LeadQuery where(String condition, String name, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value instanceof Instant at ? Timestamp.from(at) : value);
    }
    return this;
  }

  LeadQuery where(String condition) {
    conditions.add(condition);
    return this;
  }

  LeadQuery matching(List<String> patterns) {
    for (int i = 0; i < patterns.size(); i++) {
      where(WORDS + " like :word" + i, "word" + i, patterns.get(i));
    }
    return this;
  }

  /** Only what comes behind that place, in its direction. */
  LeadQuery behind(LeadOrder order, Object key, long lead, boolean ascending) {
    var compare = ascending ? ">" : "<";
    where("(%s, %s) %s (:key, :behind)".formatted(order.sqlKey(), order.sqlId(), compare));
    values.put("key", key instanceof Instant at ? Timestamp.from(at) : key);
    values.put("behind", lead);
    return this;
  }

  Map<String, Object> values() {
    return values;
  }

  String page(LeadOrder order, boolean ascending, int limit) {
    var way = ascending ? "asc" : "desc";
    return "select l.*, s.* from lead_state s join lead l on l.id = s.lead_id"
        + conditions()
        + " order by %s %s, %s %s limit %d"
            .formatted(order.sqlKey(), way, order.sqlId(), way, limit);
  }

  String count(int cap) {
    return "select count(*) from (select 1 from lead_state s join lead l on l.id = s.lead_id"
        + conditions()
        + " limit %d) counted".formatted(cap + 1);
  }

  /** The ids of leads that hold the words, as many as the cap. */
  String ids(int cap) {
    return "select l.id from lead l" + conditions() + " limit " + cap;
  }

  private String conditions() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
