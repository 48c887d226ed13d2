package io.leadpact.lead;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one list of leads. Only what is asked for stands in it, so that the database may
 * choose the index that fits.
 */
final class LeadQuery {

  private static final String CHOSEN = "s.lead_id in (%s)";

  private static final String LEAD = " join lead l on l.id = s.lead_id";

  private final List<String> conditions = new ArrayList<>();
  private final List<String> choices = new ArrayList<>();
  private final Map<String, Object> values = new TreeMap<>();
  private SoughtWords words = SoughtWords.NONE;
  private final List<String> bounds = new ArrayList<>();
  private @Nullable String behind;
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

  /** In an order by clock, only the leads of these ids. */
  LeadQuery only(String name, List<Long> ids) {
    return where(
        "c.lead_id in (select unnest(:%s))".formatted(name), name, ids.toArray(Long[]::new));
  }

  LeadQuery where(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Only the leads of that query of their ids. */
  LeadQuery among(String leads) {
    choices.add(leads);
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
    words = new SoughtWords(patterns, List.of());
    asksLead |= !patterns.isEmpty();
    for (int i = 0; i < patterns.size(); i++) {
      value("word" + i, patterns.get(i));
    }
    return this;
  }

  List<String> patterns() {
    return words.patterns();
  }

  /** Where leads are gathered or counted, their index of words is asked for these alone. */
  LeadQuery ledBy(List<String> rare) {
    words = words.ledBy(rare);
    for (int i = 0; i < rare.size(); i++) {
      value("rare" + i, rare.get(i));
    }
    return this;
  }

  /** Only a stretch of the order, said of its key. */
  LeadQuery within(String condition, String name, Object value) {
    bounds.add(condition);
    return value(name, value);
  }

  /** Only what comes behind that place, in its direction. */
  LeadQuery behind(LeadOrder order, Object key, long lead, boolean ascending) {
    var compare = ascending ? ">" : "<";
    behind = "(%s, %s) %s (:key, :behindLead)".formatted(order.sqlKey(), order.sqlId(), compare);
    return value("key", key).value("behindLead", lead);
  }

  Map<String, Object> values() {
    return values;
  }

  boolean asksNothing() {
    return conditions.isEmpty() && choices.isEmpty() && patterns().isEmpty();
  }

  /** The page, each lead with what places it. Only its leads are read whole. */
  String page(LeadOrder order, String join, boolean ascending, int limit) {
    return whole(
        "select s.*, %s as place".formatted(order.sqlKey())
            + from(order, join, words.conditions())
            + sorted(order, ascending)
            + " limit "
            + limit,
        ascending);
  }

  /**
   * What of the page is among the next leads in the order, so many of them. Each is looked at by
   * itself, so that nothing is read beyond the last of the page; where an index tells enough of it,
   * there alone.
   */
  String walked(LeadOrder order, String join, boolean ascending, int limit, long steps) {
    var next =
        "select s.*, %s as place".formatted(order.sqlKey())
            + " from lead_state s"
            + (order.byName() ? LEAD : "")
            + join
            + where(stretch().toList())
            + sorted(order, ascending)
            + " limit "
            + steps;
    var asked =
        conditions(
            "exists (select from (%s) k where k.lead_id = s.lead_id offset 0)", words.conditions());
    var fit =
        asksLead
            ? " where exists (select from lead l where l.id = s.lead_id and %s offset 0)"
                .formatted(String.join(" and ", asked))
            : where(asked);
    return fetched(
        "select s.lead_id, s.place from (%s) s".formatted(next)
            + fit
            + placed(ascending)
            + " limit "
            + limit,
        ascending);
  }

  /** The page from all leads that fit, which are gathered before they are sorted. */
  String gathered(LeadOrder order, String join, boolean ascending, int limit) {
    return fetched(
        "select * from (select s.lead_id, %s as place".formatted(order.sqlKey())
            + from(order, join, words.ledConditions())
            // Keeps the database from walking the order after all.
            + " offset 0) s"
            + placed(ascending)
            + " limit "
            + limit,
        ascending);
  }

  private static String whole(String some, boolean ascending) {
    return "select l.*, s.* from (" + some + ") s" + LEAD + placed(ascending);
  }

  /** The rows of the leads that are on a page, which is known by their ids and places. */
  private static String fetched(String some, boolean ascending) {
    return "select l.*, t.*, s.place from ("
        + some
        + ") s join lead_state t on t.lead_id = s.lead_id"
        + LEAD
        + placed(ascending);
  }

  private static String sorted(LeadOrder order, boolean ascending) {
    var way = ascending ? "asc" : "desc";
    return " order by %s %s, %s %s".formatted(order.sqlKey(), way, order.sqlId(), way);
  }

  private static String placed(boolean ascending) {
    return " order by s.place %1$s, s.lead_id %1$s".formatted(ascending ? "asc" : "desc");
  }

  /** Tells how many leads the database takes to fit, wherever in the order they are. */
  String estimate(String join) {
    return "explain (format json) select 1 from lead_state s"
        + (asksLead ? LEAD : "")
        + join
        + where(conditions(CHOSEN, Stream.concat(words.conditions(), bounds.stream())));
  }

  String count(LeadOrder order, String join, int cap) {
    return "select count(*) from (select 1"
        + from(order, join, words.ledConditions())
        + " limit %d) counted".formatted(cap + 1);
  }

  private String from(LeadOrder order, String join, Stream<String> words) {
    var all = conditions(CHOSEN, Stream.concat(words, stretch()));
    return " from lead_state s" + (asksLead || order.byName() ? LEAD : "") + join + where(all);
  }

  /** What is said of the key of the order alone. */
  private Stream<String> stretch() {
    return Stream.concat(bounds.stream(), Stream.ofNullable(behind));
  }

  private List<String> conditions(String chosen, Stream<String> words) {
    var asked = Stream.concat(conditions.stream(), choices.stream().map(chosen::formatted));
    return Stream.concat(asked, words).toList();
  }

  private static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
