package io.leadpact.duplicate;

import io.leadpact.duplicate.likeness.Reason;
import io.leadpact.duplicate.likeness.Trace;
import io.leadpact.duplicate.likeness.Traces;
import io.leadpact.duplicate.likeness.Traces.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps by what leads may be recognised, and finds those that share something. */
@Repository
class TraceStore {

  /** What so many share tells nobody apart: the first of them are enough. */
  private static final int CROWD = 20;

  private final JdbcClient jdbc;

  TraceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Nobody else looks for the same persons until this transaction ends: each would miss the
   * other's.
   */
  void alone() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('duplicate'))").query().singleRow();
  }

  /** What is known of these leads; those that are gone are not among them. */
  Map<Long, Known> known(Collection<Long> leads) {
    var known = new HashMap<Long, Known>();
    jdbc.sql("select id, name, email, phone, company from lead where id = any (:leads)")
        .param("leads", leads.toArray(Long[]::new))
        .query(
            rs -> {
              known.put(
                  rs.getLong(1),
                  new Known(rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5)));
            });
    return known;
  }

  private record Row(long lead, Trace trace) {}

  /** Keeps these and nothing else of these leads. */
  void keep(Map<Long, Traces> traces) {
    var rows = new ArrayList<Row>();
    traces.forEach((lead, its) -> its.all().forEach(trace -> rows.add(new Row(lead, trace))));
    jdbc.sql(
            """
            with said as (select * from unnest(:leads, :reasons, :keys) as s (lead_id, reason, key)),
            gone as (
              delete from duplicate_trace t where t.lead_id = any (:all)
                and not exists (select from said s where (s.lead_id, s.reason, s.key) = (t.lead_id, t.reason, t.key)))
            insert into duplicate_trace (lead_id, reason, key) select lead_id, reason, key from said
            on conflict do nothing
            """)
        .param("leads", rows.stream().map(Row::lead).toArray(Long[]::new))
        .param(
            "reasons", rows.stream().map(row -> row.trace().reason().name()).toArray(String[]::new))
        .param("keys", rows.stream().map(row -> row.trace().key()).toArray(String[]::new))
        .param("all", traces.keySet().toArray(Long[]::new))
        .update();
  }

  /** As kept, with the names of the people. */
  Map<Long, Traces> of(Collection<Long> leads) {
    var traces = new HashMap<Long, Set<Trace>>();
    var names = new HashMap<Long, String>();
    jdbc.sql(
            """
            select l.id, l.name, t.reason, t.key from lead l left join duplicate_trace t on t.lead_id = l.id
            where l.id = any (:leads)
            """)
        .param("leads", leads.toArray(Long[]::new))
        .query(
            rs -> {
              var its = traces.computeIfAbsent(rs.getLong(1), lead -> new HashSet<>());
              if (rs.getString(2) != null) {
                names.put(rs.getLong(1), rs.getString(2));
              }
              if (rs.getString(3) != null) {
                its.add(new Trace(Reason.valueOf(rs.getString(3)), rs.getString(4)));
              }
            });
    var all = new HashMap<Long, Traces>();
    traces.forEach(
        (lead, its) -> {
          var name = names.get(lead);
          all.put(lead, new Traces(its, name == null ? Set.of() : Set.of(name)));
        });
    return all;
  }

  /** A lead and another one that shares something with it. */
  record Alike(long lead, long other) {}

  List<Alike> alike(Collection<Long> leads) {
    return jdbc.sql(
            """
            select distinct t.lead_id as lead, o.lead_id as other
            from duplicate_trace t cross join lateral (
              select lead_id from duplicate_trace o
              where o.reason = t.reason and o.key = t.key and o.lead_id <> t.lead_id
              order by o.lead_id limit :crowd) o
            where t.lead_id = any (:leads)
            """)
        .param("leads", leads.toArray(Long[]::new))
        .param("crowd", CROWD)
        .query(Alike.class)
        .list();
  }
}
