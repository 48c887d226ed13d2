package io.leadpact.handoff;

import io.leadpact.handoff.PartnerReferral.Report;
import io.leadpact.kernel.Moments;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which leads were passed on to whom, and what was reported of them. */
@Repository
class PartnerReferralStore {

  private static final String COLUMNS =
      """
      select r.*, p.name as partner_name, l.name as lead_name, l.company
      from partner_referral r join partner p on p.key = r.partner join lead l on l.id = r.lead_id\s""";

  private final JdbcClient jdbc;

  PartnerReferralStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that the journals of these leads tell of and that are not kept yet. */
  void read(Collection<Long> leads) {
    jdbc.sql(
            """
            insert into partner_referral (lead_id, seq, partner, passed_at, passed_by, note, share, fixed)
            select e.lead_id, e.seq, p.key, e.at, e.actor, e.facts ->> 'note', p.share, p.fixed
            from lead_event e join partner p on p.key = e.facts ->> 'partner'
            where e.lead_id = any (:leads) and e.type = 'REJECTED'
            on conflict (lead_id, seq) do nothing
            """)
        .param("leads", leads.toArray(Long[]::new))
        .update();
  }

  /** These leads are ours again; what a partner has reported of stays with the partner. */
  void takeBack(Collection<Long> leads, Instant now) {
    jdbc.sql(
            """
            update partner_referral set taken_back_at = :now
            where lead_id = any (:leads) and taken_back_at is null and reports = 0
            """)
        .param("leads", leads.toArray(Long[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<PartnerReferral> find(long id) {
    return jdbc.sql(COLUMNS + "where r.id = :id")
        .param("id", id)
        .query(PartnerReferralStore::referral)
        .optional();
  }

  /** Of one lead, the latest first, those taken back among them. */
  List<PartnerReferral> ofLead(long lead) {
    return jdbc.sql(COLUMNS + "where r.lead_id = :lead order by r.id desc")
        .param("lead", lead)
        .query(PartnerReferralStore::referral)
        .list();
  }

  /**
   * The latest first.
   *
   * @param outcome a key, {@code OPEN} for none yet, empty for any
   * @param before where the list goes on
   */
  List<PartnerReferral> page(@Nullable String partner, String outcome, long before, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                where r.taken_back_at is null and (:partner::text is null or r.partner = :partner) and r.id < :before
                  and (:outcome = '' or coalesce(r.outcome, 'OPEN') = :outcome)
                order by r.id desc limit :limit
                """)
        .param("partner", partner)
        .param("outcome", outcome)
        .param("before", before)
        .param("limit", limit)
        .query(PartnerReferralStore::referral)
        .list();
  }

  /** Passed on within the time, or ended within the days, in the order in which it happened. */
  List<PartnerReferral> within(
      String partner, Instant start, Instant end, LocalDate first, LocalDate last) {
    return jdbc.sql(
            COLUMNS
                + """
                where r.partner = :partner and r.taken_back_at is null
                  and (r.passed_at >= :start and r.passed_at < :end or r.outcome_on between :first and :last)
                order by r.passed_at, r.id
                """)
        .param("partner", partner)
        .param("start", Timestamp.from(start))
        .param("end", Timestamp.from(end))
        .param("first", first)
        .param("last", last)
        .query(PartnerReferralStore::referral)
        .list();
  }

  /**
   * Writes the next outcome.
   *
   * @param report its number is one more than was seen
   * @param due what is due for the deal, if there is one
   * @return false where somebody else reported meanwhile, or it was taken back
   */
  boolean report(long id, Report report, @Nullable BigDecimal due) {
    boolean first =
        jdbc.sql(
                    """
                    update partner_referral set reports = :nth, outcome = :outcome, deal_value = :value, outcome_on = :on,
                      commission = :due
                    where id = :id and reports = :nth - 1 and taken_back_at is null
                    """)
                .param("id", id)
                .param("nth", report.nth())
                .param("outcome", report.outcome().name())
                .param("value", report.dealValue())
                .param("on", report.outcomeOn())
                .param("due", due)
                .update()
            == 1;
    if (first) {
      jdbc.sql(
              """
              insert into partner_report (referral_id, nth, outcome, deal_value, outcome_on, note, reported_at, reported_by)
              values (:id, :nth, :outcome, :value, :on, :note, :at, :by)
              """)
          .param("id", id)
          .param("nth", report.nth())
          .param("outcome", report.outcome().name())
          .param("value", report.dealValue())
          .param("on", report.outcomeOn())
          .param("note", report.note())
          .param("at", Timestamp.from(report.reportedAt()))
          .param("by", report.reportedBy())
          .update();
    }
    return first;
  }

  /** All that was ever reported of each, the latest first. */
  Map<Long, List<Report>> reports(Collection<Long> ids) {
    var reports = new HashMap<Long, List<Report>>();
    jdbc.sql("select * from partner_report where referral_id = any (:ids) order by nth desc")
        .param("ids", ids.toArray(Long[]::new))
        .query(
            rs -> {
              reports
                  .computeIfAbsent(rs.getLong("referral_id"), id -> new ArrayList<>())
                  .add(report(rs));
            });
    return reports;
  }

  private static Report report(ResultSet rs) throws SQLException {
    return new Report(
        rs.getInt("nth"),
        PartnerOutcome.valueOf(rs.getString("outcome")),
        rs.getBigDecimal("deal_value"),
        rs.getObject("outcome_on", LocalDate.class),
        rs.getString("note"),
        Moments.at(rs, "reported_at"),
        rs.getString("reported_by"));
  }

  /** How many leads are with each partner without an outcome yet. */
  record Waiting(String partner, long leads) {}

  List<Waiting> waiting() {
    return jdbc.sql(
            """
            select partner, count(*) as leads from partner_referral
            where taken_back_at is null and (outcome is null or outcome = 'ACCEPTED') group by partner
            """)
        .query(Waiting.class)
        .list();
  }

  private static PartnerReferral referral(ResultSet rs, int row) throws SQLException {
    var outcome = rs.getString("outcome");
    return new PartnerReferral(
        rs.getLong("id"),
        rs.getLong("lead_id"),
        rs.getString("lead_name"),
        rs.getString("company"),
        rs.getInt("seq"),
        rs.getString("partner"),
        rs.getString("partner_name"),
        Moments.at(rs, "passed_at"),
        rs.getString("passed_by"),
        rs.getString("note"),
        new PartnerCommission(rs.getBigDecimal("share"), rs.getBigDecimal("fixed")),
        rs.getInt("reports"),
        outcome == null ? null : PartnerOutcome.valueOf(outcome),
        rs.getBigDecimal("deal_value"),
        rs.getObject("outcome_on", LocalDate.class),
        rs.getBigDecimal("commission"),
        Moments.orNull(rs, "taken_back_at"));
  }
}
