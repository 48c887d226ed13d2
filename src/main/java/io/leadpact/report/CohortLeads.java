package io.leadpact.report;

import io.leadpact.identity.Companies;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.Period;
import io.leadpact.lead.Stages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
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

  private final JdbcClient jdbc;
  private final Stages stages;
  private final Companies companies;

  CohortLeads(JdbcClient jdbc, Stages stages, Companies companies) {
    this.jdbc = jdbc;
    this.stages = stages;
    this.companies = companies;
  }

  /** Leads of a month that reached a stage, or ended by an outcome (REJECTED, LOST). */
  record Wanted(YearMonth month, String stage, @Nullable String channel) {}

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
        .query((ResultSet rs) -> consumer.accept(lead(rs, 0)));
  }

  private StatementSpec of(Wanted wanted, String rest) {
    var zone = companies.current().zone();
    var month = Period.month(wanted.month());
    var at =
        CohortFigures.COLUMNS.getOrDefault(
            wanted.stage(), "(s.own_stages ->> :stage)::timestamptz");
    if (!CohortFigures.COLUMNS.containsKey(wanted.stage())
        && stages.find(wanted.stage()).isEmpty()) {
      throw new NotFound("stage", wanted.stage());
    }
    return jdbc.sql(
            """
            select s.lead_id, s.created_at, s.stage, %1$s as reached_at,
                   coalesce(l.company, l.name, l.external_id, '#' || l.id) as lead
            from lead_state s join lead l on l.id = s.lead_id
            where s.created_at >= :start and s.created_at < :end and s.merged_into is null
              and (:channel::text is null or l.channel = :channel) and %1$s is not null
            """
                    .formatted(at)
                + rest)
        .param("start", Timestamp.from(month.start(zone)))
        .param("end", Timestamp.from(month.end(zone)))
        .param("channel", wanted.channel())
        .param("stage", wanted.stage());
  }

  private static CohortLead lead(ResultSet rs, int row) throws SQLException {
    return new CohortLead(
        new Place(instant(rs, "created_at"), rs.getLong("lead_id"), 0, 0),
        rs.getString("lead"),
        rs.getString("stage"),
        instant(rs, "reached_at"));
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }
}
