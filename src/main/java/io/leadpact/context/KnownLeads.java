package io.leadpact.context;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the leads that are meant; where one was merged into another, that one. */
@Repository
class KnownLeads {

  private final JdbcClient jdbc;

  KnownLeads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A lead and whether it may still be won. */
  record Found(long lead, boolean open) {}

  /** The lead of each reference; one that means none is not there. */
  Map<LeadReference, Found> find(Collection<LeadReference> references) {
    var all = references.stream().distinct().toList();
    var found = new HashMap<LeadReference, Found>();
    byId(some(all, one -> one.id() != null), found);
    byKey(some(all, one -> one.id() == null && one.isKey()), found);
    byEmail(some(all, one -> one.id() == null && !one.isKey()), found);
    return found;
  }

  private static List<LeadReference> some(
      List<LeadReference> all, Predicate<LeadReference> condition) {
    return all.stream().filter(condition).toList();
  }

  private void byId(List<LeadReference> asked, Map<LeadReference, Found> found) {
    if (!asked.isEmpty()) {
      read(
          survivors(
                  "unnest(:ids) with ordinality as k (id, n) join lead_state s on s.lead_id = k.id")
              .param("ids", asked.stream().map(LeadReference::id).toArray(Long[]::new)),
          asked,
          found);
    }
  }

  private void byKey(List<LeadReference> asked, Map<LeadReference, Found> found) {
    if (!asked.isEmpty()) {
      read(
          survivors(
                  """
                  unnest(:sources, :ids) with ordinality as k (source, external_id, n)
                  join lead l on l.source = k.source and l.external_id = k.external_id
                  join lead_state s on s.lead_id = l.id
                  """)
              .param("sources", strings(asked, LeadReference::source))
              .param("ids", strings(asked, LeadReference::externalId)),
          asked,
          found);
    }
  }

  private void byEmail(List<LeadReference> asked, Map<LeadReference, Found> found) {
    if (!asked.isEmpty()) {
      read(
          survivors(
                  """
                  unnest(:emails) with ordinality as k (email, n)
                  join lead l on lower(l.email) = lower(k.email) join lead_state s on s.lead_id = l.id
                  """)
              .param("emails", strings(asked, one -> strip(one.email()).toLowerCase(Locale.ROOT))),
          asked,
          found);
    }
  }

  /**
   * The ways from all leads that are meant go together, each step of all of them at once, however
   * many share an address. Of several leads that are left the one that is open, else the newest.
   */
  private JdbcClient.StatementSpec survivors(String meant) {
    return jdbc.sql(
        """
        with recursive way (n, lead, next, open, came) as (
          select k.n, s.lead_id, s.merged_into, s.outcome is null, s.created_at from %s
          union
          select w.n, s.lead_id, s.merged_into, s.outcome is null, s.created_at
          from way w cross join lateral (select * from lead_state where lead_id = w.next offset 0) s)
        select distinct on (n) n, lead, open from way where next is null
        order by n, open desc, came desc, lead desc
        """
            .formatted(meant));
  }

  private static String strip(@Nullable String email) {
    return Objects.toString(email, "").strip();
  }

  private static String[] strings(
      List<LeadReference> asked, Function<LeadReference, @Nullable String> part) {
    return asked.stream().map(part).toArray(String[]::new);
  }

  private static void read(
      JdbcClient.StatementSpec statement,
      List<LeadReference> asked,
      Map<LeadReference, Found> found) {
    statement.query(
        row -> {
          found.put(asked.get(row.getInt(1) - 1), new Found(row.getLong(2), row.getBoolean(3)));
        });
  }
}
