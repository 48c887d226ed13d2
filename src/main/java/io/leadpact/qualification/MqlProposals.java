package io.leadpact.qualification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /**
   * A lead that waits.
   *
   * @param name what it is called
   */
  public record Waiting(
      long lead, String name, @Nullable String company, Instant since, int score) {}

  /** The longest waiting first. */
  List<Waiting> waiting(@Nullable Long after, int most) {
    return jdbc.sql(
            """
            select p.lead_id as lead, coalesce(l.name, l.company, l.email, l.external_id, l.phone) as name,
              l.company, p.qualified_at as since, coalesce(o.score, 0) as score
            from mql_proposal p join lead l on l.id = p.lead_id
            left join lead_score o on o.lead_id = p.lead_id
            where p.declined_at is null and (cast(:after as bigint) is null or (p.qualified_at, p.lead_id) >
              (select a.qualified_at, a.lead_id from mql_proposal a where a.lead_id = :after
               order by a.cycle desc limit 1))
            order by p.qualified_at, p.lead_id limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query(Waiting.class)
        .list();
  }

  boolean close(long lead) {
    return jdbc.sql("delete from mql_proposal where lead_id = :lead and declined_at is null")
            .param("lead", lead)
            .update()
        > 0;
  }

  boolean decline(long lead, String who, Instant now) {
    return jdbc.sql(
                """
                update mql_proposal set declined_at = :now, declined_by = :who
                where lead_id = :lead and declined_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("who", who)
            .param("lead", lead)
            .update()
        > 0;
  }

  void reconsider(long lead) {
    jdbc.sql("update mql_proposal set declined_at = null, declined_by = null where lead_id = :lead")
        .param("lead", lead)
        .update();
  }
}
