package io.leadpact.report;

import io.leadpact.kernel.Moments;
import io.leadpact.kernel.NotFound;
import io.leadpact.lead.Stages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The very leads behind each figure of the funnel, the newest first. */
@Service
class CohortLeads {

  static final int PAGE = 50;

  private static final String FOR_THE_REASON =
      """
       and coalesce((select e.facts ->> 'reason' from lead_event e where e.lead_id = s.lead_id and e.type = :stage
                     order by e.seq desc limit 1), '') = :reason
      """;

  private final JdbcClient jdbc;
  private final Stages stages;

  CohortLeads(JdbcClient jdbc, Stages stages) {
    this.jdbc = jdbc;
    this.stages = stages;
  }

  /**
   * Leads of a funnel that reached a stage, or ended by an outcome (REJECTED, LOST).
   *
   * @param reason for which they ended, empty where none was given; null: for whatever reason
   */
  record Wanted(FunnelLeads leads, String stage, @Nullable String reason) {}

  /** One lead more than a page holds, so that the page knows whether there is another. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public List<CohortLead> page(Wanted wanted, @Nullable Place after) {
    return of(
            wanted,
            """
              and (:afterAt::timestamptz is null or (s.created_at, s.lead_id) < (:afterAt::timestamptz, :afterLead))
            order by s.created_at desc, s.lead_id desc limit :limit
            """)
        .param("afterAt", after == null ? null : Timestamp.from(after.startedAt()))
        .param("afterLead", after == null ? 0L : after.lead())
        .param("limit", PAGE + 1)
        .query(CohortLeads::lead)
        .list();
  }

  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public void each(Wanted wanted, Consumer<CohortLead> consumer) {
    of(wanted, " order by s.created_at desc, s.lead_id desc")
        .withFetchSize(BehindQuery.AT_ONCE)
        .query((ResultSet rs) -> consumer.accept(lead(rs, 0)));
  }

  private StatementSpec of(Wanted wanted, String rest) {
    var stage = wanted.stage();
    if (!CohortFigures.COLUMNS.containsKey(stage) && stages.find(stage).isEmpty()) {
      throw new NotFound("stage", stage);
    }
    var at = FunnelLeads.at(stage);
    var leads = wanted.leads();
    return jdbc.sql(
            """
            select s.lead_id, s.created_at, s.stage, %s as reached_at,
                   coalesce(l.company, l.name, l.external_id, '#' || l.id) as lead
            """
                    .formatted(at)
                + leads.sql("join lead l on l.id = s.lead_id")
                + " and "
                + leads.counts(at)
                + (wanted.reason() == null ? "" : FOR_THE_REASON)
                + rest)
        .params(leads.parameters(List.of(stage)))
        .param("stage", stage)
        .param("reason", wanted.reason());
  }

  private static CohortLead lead(ResultSet rs, int row) throws SQLException {
    return new CohortLead(
        new Place(Moments.at(rs, "created_at"), rs.getLong("lead_id"), 0, 0),
        rs.getString("lead"),
        rs.getString("stage"),
        Moments.at(rs, "reached_at"));
  }
}
