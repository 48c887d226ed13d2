package io.leadpact.lead;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which lead others are now that became part of it, and which became part of it, however many
 * merges lie between.
 */
@Component
public class Survivors {

  private final JdbcClient jdbc;

  Survivors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A query for the number of the lead that this one is now: its own, where it was never merged.
   *
   * @param lead its number in the words of the query around
   */
  public static String now(String lead) {
    return """
        with recursive way (lead, next, step) as (
          select lead_id, merged_into, 1 from lead_state where lead_id = %s
          union all
          select s.lead_id, s.merged_into, w.step + 1 from way w join lead_state s on s.lead_id = w.next
          where w.step < 100)
        select lead from way order by step desc limit 1"""
        .formatted(lead);
  }

  /**
   * A query for the numbers of the lead itself and of all that became part of it.
   *
   * @param lead its number in the words of the query around
   */
  public static String parts(String lead) {
    return """
        with recursive part (lead, step) as (
          select %s, 1
          union all
          select s.lead_id, p.step + 1 from part p join lead_state s on s.merged_into = p.lead
          where p.step < 100)
        select lead from part"""
        .formatted(lead);
  }

  /** The lead that the given one is now: itself, where it was never merged into another. */
  public LeadId of(LeadId lead) {
    var id = lead.value();
    return new LeadId(of(List.of(id)).getOrDefault(id, id));
  }

  /** Those of the given leads that were merged, each with the lead that it is now. */
  public Map<Long, Long> of(Collection<Long> leads) {
    var survivors = new HashMap<Long, Long>();
    if (!leads.isEmpty()) {
      jdbc.sql(
              "select s.lead_id, (%s) from lead_state s where s.lead_id = any (:leads) and s.merged_into is not null"
                  .formatted(now("s.lead_id")))
          .param("leads", leads.toArray(Long[]::new))
          .query(
              rs -> {
                survivors.put(rs.getLong(1), rs.getLong(2));
              });
    }
    return survivors;
  }

  /** Each of the given leads with itself and all that became part of it. */
  public Map<Long, Set<Long>> families(Collection<Long> leads) {
    var families = new HashMap<Long, Set<Long>>();
    jdbc.sql(
            "select l.id, p.lead from unnest(:leads) as l (id) cross join lateral (%s) p"
                .formatted(parts("l.id")))
        .param("leads", leads.toArray(Long[]::new))
        .query(
            rs -> {
              families.computeIfAbsent(rs.getLong(1), lead -> new HashSet<>()).add(rs.getLong(2));
            });
    return families;
  }
}
