package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.kernel.Period;
import io.leadpact.report.measure.BusinessMonth;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Months;
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
    var days = period.months().stream().map(obligations::days).toList();
    return history.quotaKeys().stream()
        .map(key -> newest(history, key))
        .map(
            quota -> {
              var counts = reached.getOrDefault(quota.stage(), new TreeMap<>());
              return new QuotaFigures(
                  quota, days.stream().map(month -> month(history, quota, month, counts)).toList());
            })
        .toList();
  }

  private QuotaFigures.Month month(
      PromiseHistory history, Quota quota, BusinessMonth days, SortedMap<LocalDate, Long> counts) {
    var plan = obligations.plan(history, quota, days);
    long delivered = delivered(counts, days.month());
    long planned = Math.round(plan.toDate());
    var known = stages.anyBefore(days.over() ? days.end() : days.now());
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
