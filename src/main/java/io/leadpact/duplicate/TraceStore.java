package io.leadpact.duplicate;

import io.leadpact.duplicate.likeness.Clue;
import io.leadpact.duplicate.likeness.Trace;
import io.leadpact.duplicate.likeness.Traces;
import io.leadpact.duplicate.likeness.Traces.Known;
import io.leadpact.kernel.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps by what leads may be recognised, and finds those that share something. It knows each key by
 * a hash: whoever is found is a candidate, and compared by the keys themselves.
 */
@Repository
class TraceStore {

  /** What so many share tells nobody apart: the first of them are enough. */
  private static final int CROWD = 20;

  private static final Table<Row> TRACES = table();

  private static final String ALIKE =
      """
      select distinct t.lead_id as lead, o.lead_id as other
      from duplicate_trace t cross join lateral (%s) o
      where t.lead_id = any (:leads)
      """
          .formatted(
              list(
                  """
                  (select o.lead_id from duplicate_trace o where o.%1$s = t.%1$s and o.lead_id <> t.lead_id
                   order by o.lead_id limit :crowd)""",
                  " union all "));

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

  /**
   * A lead as it stands.
   *
   * @param merged whether it is part of another, or another of it
   */
  record Standing(long lead, Known known, boolean merged) {}

  /** Those of these leads that are there. */
  List<Standing> standing(Collection<Long> leads) {
    return jdbc.sql(
            """
            select l.id, l.name, l.email, l.phone, l.company,
              exists (select from lead_state s where s.lead_id = l.id and s.merged_into is not null)
                or exists (select from lead_state s where s.merged_into = l.id) as merged
            from lead l where l.id = any (:leads) order by l.id
            """)
        .param("leads", leads.toArray(Long[]::new))
        .query(
            (rs, n) ->
                new Standing(
                    rs.getLong("id"),
                    new Known(
                        rs.getString("name"),
                        rs.getString("email"),
                        rs.getString("phone"),
                        rs.getString("company")),
                    rs.getBoolean("merged")))
        .list();
  }

  /** What is kept of a lead. */
  private record Row(long lead, Map<Clue, Long> hashes) {

    static Row of(long lead, Traces traces) {
      return new Row(
          lead, traces.all().stream().collect(Collectors.toMap(Trace::clue, Trace::hash)));
    }

    @Nullable Long hash(Clue clue) {
      return hashes.get(clue);
    }
  }

  private static Table<Row> table() {
    var table = new Table<Row>("duplicate_trace").bigint("lead_id", Row::lead);
    for (var clue : Clue.values()) {
      table.bigint(column(clue), row -> row.hash(clue));
    }
    return table;
  }

  private static String column(Clue clue) {
    return clue.name().toLowerCase(Locale.ROOT);
  }

  /** Keeps these and nothing else of these leads. */
  void keep(Map<Long, Traces> traces) {
    var rows =
        TRACES.many(
            traces.entrySet().stream().map(one -> Row.of(one.getKey(), one.getValue())).toList());
    var statement =
        jdbc.sql(
            rows.insert()
                + """
                 on conflict (lead_id) do update set (%1$s) = (%2$s)
                where (%3$s) is distinct from (%2$s)
                """
                    .formatted(
                        list("%s", ", "),
                        list("excluded.%s", ", "),
                        list("duplicate_trace.%s", ", ")));
    rows.bind(statement::param);
    statement.update();
  }

  /** A lead and another one that shares something with it. */
  record Alike(long lead, long other) {}

  List<Alike> alike(Collection<Long> leads) {
    return jdbc.sql(ALIKE)
        .param("leads", leads.toArray(Long[]::new))
        .param("crowd", CROWD)
        .query(Alike.class)
        .list();
  }

  private static String list(String each, String between) {
    return Arrays.stream(Clue.values())
        .map(clue -> each.formatted(column(clue)))
        .collect(Collectors.joining(between));
  }
}
