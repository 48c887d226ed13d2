package io.leadpact.lead;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lead others are now that became part of it, however many merges lie between. */
@Component
public class Survivors {

  private final JdbcClient jdbc;

  Survivors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The lead that the given one is now: itself, where it was never merged into another. */
  public LeadId of(LeadId lead) {
    var id = lead.value();
    return new LeadId(of(java.util.List.of(id)).getOrDefault(id, id));
  }

  /** Those of the given leads that were merged, each with the lead that it is now. */
  public Map<Long, Long> of(Collection<Long> leads) {
    var survivors = new HashMap<Long, Long>();
    if (!leads.isEmpty()) {
      jdbc.sql(
              """
              with recursive way (lead, at, step) as (
                select lead_id, merged_into, 1 from lead_state where lead_id = any (:leads) and merged_into is not null
                union all
                select w.lead, s.merged_into, w.step + 1 from way w join lead_state s on s.lead_id = w.at
                where s.merged_into is not null and w.step < 100)
              select distinct on (lead) lead, at from way order by lead, step desc
              """)
          .param("leads", leads.toArray(Long[]::new))
          .query(
              rs -> {
                survivors.put(rs.getLong(1), rs.getLong(2));
              });
    }
    return survivors;
  }
}
