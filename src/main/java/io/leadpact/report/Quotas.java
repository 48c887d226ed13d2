package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.QuotaPlan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was delivered of every quota ever agreed, by month. */
@Service
class Quotas {

  private final Obligations obligations;
  private final StageFigures stages;
  private final Promises promises;

  Quotas(Obligations obligations, StageFigures stages, Promises promises) {
    this.obligations = obligations;
    this.stages = stages;
    this.promises = promises;
  }

  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<QuotaFigures> figures(Period period, ZoneId zone) {
    var history = promises.history();
    if (history.quotaKeys().isEmpty()) {
      return List.of();
    }
    var reached = stages.of(new Months(period, zone));
    var days = obligations.days(period);
    var firstLead = stages.firstLead();
    return history.quotaKeys().stream()
        .map(key -> newest(history, key))
        .map(
            quota -> {
              var counts = reached.getOrDefault(quota.stage(), new TreeMap<>());
              return new QuotaFigures(
                  quota,
                  days.stream()
                      .map(
                          month ->
                              month(
                                  obligations.plan(history, quota, month),
                                  counts,
                                  StageFigures.anyIn(month, firstLead)))
                      .toList());
            })
        .toList();
  }

  private static QuotaFigures.Month month(
      QuotaPlan plan, SortedMap<LocalDate, Long> counts, boolean known) {
    var days = plan.month();
    long delivered = delivered(counts, days.month());
    long planned = Math.round(plan.toDate());
    return new QuotaFigures.Month(
        days.month(),
        delivered,
        planned,
        Math.round(plan.whole()),
        known ? Judgement.ofVolume(delivered, planned, days) : Judgement.NONE);
  }

  private static long delivered(SortedMap<LocalDate, Long> counts, YearMonth month) {
    return counts.subMap(month.atDay(1), month.plusMonths(1).atDay(1)).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static Quota newest(PromiseHistory history, String key) {
    return history.latestFirst().stream()
        .flatMap(set -> set.quota(key).stream())
        .findFirst()
        .orElseThrow();
  }
}
