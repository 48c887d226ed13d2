package io.leadpact.lead;

import io.leadpact.kernel.Rows;
import io.leadpact.kernel.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes leads when they come in, many in one statement. */
@Repository
public class LeadStore {

  private static final int AT_ONCE = 100;

  public static final Table<NewLead> TABLE =
      new Table<NewLead>("lead")
          .bigint("id", NewLead::id)
          .bigint("import_id", NewLead::importId)
          .text("source", lead -> lead.details().origin().source())
          .text("external_id", lead -> lead.details().origin().externalId())
          .text("channel", lead -> lead.details().origin().channel())
          .text("campaign", lead -> lead.details().origin().campaign())
          .text("lead_magnet", lead -> lead.details().origin().leadMagnet())
          .text("landing_page", lead -> lead.details().origin().landingPage())
          .text("name", lead -> lead.details().person().name())
          .text("email", lead -> lead.details().person().email())
          .text("phone", lead -> lead.details().person().phone())
          .text("title", lead -> lead.details().person().title())
          .text("company", lead -> lead.details().organisation().company())
          .text("industry", lead -> lead.details().organisation().industry())
          .integer("employees", lead -> lead.details().organisation().employees())
          .text("region", lead -> lead.details().organisation().region())
          .text("segment", lead -> lead.details().organisation().segment())
          .numeric("value", lead -> lead.details().value());

  private static final String SAME_EMAIL =
      "(select d.id from lead d where lower(d.email) = lower(%s) order by lower(d.email), d.id limit 1)";

  private static final String SAME_PHONE =
      "(select d.id from lead d where d.phone = %s order by d.phone, d.id limit 1)";

  /** Answers with the ids of those that are new, and the first lead that each may be again. */
  public static String insert(Rows leads) {
    return """
    insert into lead (%s, possible_duplicate_of)
    select %s, coalesce(%s, %s)
    from %s
    on conflict (source, external_id) do nothing
    returning id, possible_duplicate_of
    """
        .formatted(
            leads.columns(),
            leads.values(),
            first(leads, "email", SAME_EMAIL),
            first(leads, "phone", SAME_PHONE),
            leads.from());
  }

  private static String first(Rows leads, String contact, String alike) {
    return leads.say(contact) ? alike.formatted(leads.value(contact)) : "null::bigint";
  }

  private final JdbcClient jdbc;
  private final Survivors survivors;
  private final Deque<Long> reserve = new ArrayDeque<>();

  LeadStore(JdbcClient jdbc, Survivors survivors) {
    this.jdbc = jdbc;
    this.survivors = survivors;
  }

  /** The leads that are known by these names; for one that was merged, the lead that it is now. */
  public Map<ExternalKey, Long> known(Collection<ExternalKey> keys) {
    var found = new HashMap<ExternalKey, Long>();
    var merged = new HashSet<Long>();
    if (!keys.isEmpty()) {
      jdbc.sql(
              """
              select l.id, l.source, l.external_id, s.merged_into is not null
              from unnest(:sources, :ids) as k (source, external_id)
              join lead l on l.source = k.source and l.external_id = k.external_id
              left join lead_state s on s.lead_id = l.id
              """)
          .param("sources", keys.stream().map(ExternalKey::source).toArray(String[]::new))
          .param("ids", keys.stream().map(ExternalKey::externalId).toArray(String[]::new))
          .query(
              rs -> {
                found.put(new ExternalKey(rs.getString(2), rs.getString(3)), rs.getLong(1));
                if (rs.getBoolean(4)) {
                  merged.add(rs.getLong(1));
                }
              });
    }
    var now = survivors.of(merged);
    found.replaceAll((key, lead) -> now.getOrDefault(lead, lead));
    return found;
  }

  /**
   * Ids for leads that come in. They are taken from the sequence many at a time; those that are
   * lost with an instance are missed by nobody.
   */
  public synchronized List<Long> nextIds(int count) {
    if (reserve.size() < count) {
      jdbc.sql("select nextval('lead_id_seq') from generate_series(1, :count)")
          .param("count", Math.max(count, AT_ONCE))
          .query(Long.class)
          .list()
          .forEach(reserve::add);
    }
    var ids = new ArrayList<Long>(count);
    for (int i = 0; i < count; i++) {
      ids.add(reserve.remove());
    }
    return ids;
  }

  /**
   * Writes new leads and marks those whose e-mail address or phone number is already known.
   *
   * @return those that were written, each with the first lead that it may be again; a lead that
   *     another writer brought in meanwhile is not among them
   */
  public Map<Long, Optional<Long>> insert(List<NewLead> leads) {
    if (leads.isEmpty()) {
      return Map.of();
    }
    var rows = TABLE.many(leads);
    var statement = jdbc.sql(insert(rows));
    rows.bind(statement::param);
    return written(leads, statement);
  }

  /**
   * The same by a statement that holds {@link #insert(Rows)} among others and answers as it does.
   *
   * @param leads in the order in which they came in
   */
  public Map<Long, Optional<Long>> written(List<NewLead> leads, StatementSpec statement) {
    var written = new HashMap<Long, Optional<Long>>();
    statement.query(
        row -> {
          written.put(row.getLong(1), Optional.ofNullable(row.getObject(2, Long.class)));
        });
    var twins = markTwins(leads.stream().filter(lead -> written.containsKey(lead.id())).toList());
    twins.forEach(
        (lead, twin) ->
            written.computeIfPresent(lead, (id, first) -> first.or(() -> Optional.of(twin))));
    return written;
  }

  /**
   * Leads that were written together do not see each other: here those are marked that share an
   * e-mail address or phone number with an earlier one of them.
   */
  private Map<Long, Long> markTwins(List<NewLead> leads) {
    var seen = new HashMap<String, Long>();
    var twins = new TreeMap<Long, Long>();
    for (var lead : leads) {
      var person = lead.details().person();
      Stream.of(Optional.ofNullable(person.email()), Optional.ofNullable(person.phone()))
          .flatMap(Optional::stream)
          .map(contact -> seen.putIfAbsent(contact.toLowerCase(Locale.ROOT), lead.id()))
          .filter(earlier -> earlier != null && earlier != lead.id())
          .findFirst()
          .ifPresent(earlier -> twins.put(lead.id(), earlier));
    }
    if (!twins.isEmpty()) {
      jdbc.sql(
              """
              update lead l set possible_duplicate_of = t.twin from unnest(:ids, :twins) as t (id, twin)
              where l.id = t.id and l.possible_duplicate_of is null
              """)
          .param("ids", twins.keySet().toArray(Long[]::new))
          .param("twins", twins.values().toArray(Long[]::new))
          .update();
    }
    return twins;
  }
}
