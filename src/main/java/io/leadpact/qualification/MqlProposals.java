package io.leadpact.qualification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leads that qualify by rule and wait for a person to confirm it. */
@Repository
class MqlProposals {

  private final JdbcClient jdbc;

  MqlProposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A lead that qualifies.
   *
   * @param cycle on which of its ways
   * @param at since when
   */
  record Proposal(long lead, int cycle, Instant at) {}

  /** Of the leads that were looked at, these wait; what somebody declined stays declined. */
  void replace(Collection<Long> looked, List<Proposal> found) {
    var leads = found.stream().map(Proposal::lead).toArray(Long[]::new);
    var cycles = found.stream().map(Proposal::cycle).toArray(Integer[]::new);
    jdbc.sql(
            """
            delete from mql_proposal p where p.lead_id = any (:looked) and p.declined_at is null
              and not exists (select from unnest(:leads, :cycles) f (lead_id, cycle)
                where f.lead_id = p.lead_id and f.cycle = p.cycle)
            """)
        .param("looked", looked.toArray(Long[]::new))
        .param("leads", leads)
        .param("cycles", cycles)
        .update();
    if (!found.isEmpty()) {
      jdbc.sql(
              """
              insert into mql_proposal (lead_id, cycle, qualified_at)
              select * from unnest(:leads, :cycles, :times) on conflict do nothing
              """)
          .param("leads", leads)
          .param("cycles", cycles)
          .param(
              "times",
              found.stream().map(one -> Timestamp.from(one.at())).toArray(Timestamp[]::new))
          .update();
    }
  }
}
