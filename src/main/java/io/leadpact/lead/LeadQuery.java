package io.leadpact.lead;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

  private static final String LEAD = " join lead l on l.id = s.lead_id";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new TreeMap<>();
  private boolean asksLead;

  /** Adds a condition with one value; null adds nothing. */
  LeadQuery where(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      value(name, value);
    }
    return this;
  }

  LeadQuery value(String name, Object value) {
    values.put(name, value instanceof Instant at ? Timestamp.from(at) : value);
    return this;
  }

  /** Any of these values; none adds nothing. */
  LeadQuery oneOf(String column, String name, List<String> choices) {
    if (choices.size() == 1) {
      return where(column + " = :" + name, name, choices.get(0));
    }
    return choices.isEmpty()
        ? this
        : where("%s = any (:%s)".formatted(column, name), name, choices.toArray(String[]::new));
  }

  /** Only the leads of these ids. */
  LeadQuery only(String name, List<Long> ids) {
    return where("s.lead_id = any (:%s)".formatted(name), name, ids.toArray(Long[]::new));
  }

  LeadQuery where(String condition) {
    conditions.add(condition);
    return this;
  }

  /** A condition on what stands only in the row {@code l} of the lead itself. */
  LeadQuery ofLead(String condition) {
    asksLead = true;
    return where(condition);
  }

  LeadQuery ofLead(String condition, String name, @Nullable Object value) {
    asksLead |= value != null;
    return where(condition, name, value);
  }

  LeadQuery matching(List<String> patterns) {
    for (int i = 0; i < patterns.size(); i++) {
      ofLead(WORDS + " like :word" + i, "word" + i, patterns.get(i));
    }
    return this;
  }

  /** Only what comes behind that place, in its direction. */
  LeadQuery behind(LeadOrder order, Object key, long lead, boolean ascending) {
    var compare = ascending ? ">" : "<";
    where("(%s, %s) %s (:key, :behindLead)".formatted(order.sqlKey(), order.sqlId(), compare));
    return value("key", key).value("behindLead", lead);
  }

  Map<String, Object> values() {
    return values;
  }

  /** The page, each lead with what places it. Only its leads are read whole. */
  String page(LeadOrder order, String join, boolean ascending, int limit) {
    var way = ascending ? "asc" : "desc";
    var some =
        "select s.*, %s as place".formatted(order.sqlKey())
            + from(order, join)
            + " order by %s %s, %s %s limit %d"
                .formatted(order.sqlKey(), way, order.sqlId(), way, limit);
    return "select l.*, s.* from (%s) s".formatted(some)
        + LEAD
        + " order by s.place %1$s, s.lead_id %1$s".formatted(way);
  }

  String count(LeadOrder order, String join, int cap) {
    return "select count(*) from (select 1"
        + from(order, join)
        + " limit %d) counted".formatted(cap + 1);
  }

  private String from(LeadOrder order, String join) {
    return " from lead_state s" + (asksLead || order.byName() ? LEAD : "") + join + conditions();
  }

  /** The ids of leads that hold the words, as many as the cap. */
  String ids(int cap) {
    return "select l.id from lead l" + conditions() + " limit " + cap;
  }

  private String conditions() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
