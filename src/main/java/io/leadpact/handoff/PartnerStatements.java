package io.leadpact.handoff;

import io.leadpact.handoff.PartnerStatement.Line;
import io.leadpact.identity.Companies;
import io.leadpact.kernel.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up statements for partners. */
@Service
class PartnerStatements {

  private final Partners partners;
  private final PartnerReferralStore store;
  private final Companies companies;
  private final Clock clock;

  PartnerStatements(
      Partners partners, PartnerReferralStore store, Companies companies, Clock clock) {
    this.partners = partners;
    this.store = store;
    this.companies = companies;
    this.clock = clock;
  }

  /**
   * @param from the first month as YYYY-MM, likewise the last one; null: the present one
   */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public PartnerStatement of(String key, @Nullable String from, @Nullable String to) {
    var partner = partners.find(key);
    var company = companies.current();
    var zone = company.zone();
    var now = YearMonth.from(LocalDate.ofInstant(clock.instant(), zone));
    var period = Period.parse(from, to, now);
    var found =
        store.within(
            key,
            period.start(zone),
            period.end(zone),
            period.first().atDay(1),
            period.last().atEndOfMonth());
    var reports = store.reports(found.stream().map(PartnerReferral::id).toList());
    var lines = found.stream().map(one -> line(one, period, zone, reports)).toList();
    return new PartnerStatement(partner, period, zone, company.currency(), lines);
  }

  private static Line line(
      PartnerReferral one,
      Period period,
      ZoneId zone,
      Map<Long, List<PartnerReferral.Report>> reports) {
    return Line.of(
        one,
        LocalDate.ofInstant(one.passedAt(), zone),
        period,
        reports.getOrDefault(one.id(), List.of()));
  }
}
