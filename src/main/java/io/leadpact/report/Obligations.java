package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.calendar.Calendars;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.kernel.Period;
import io.leadpact.report.measure.BusinessMonth;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Likely;
import io.leadpact.report.measure.Measured;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.QuotaPlan;
import io.leadpact.report.measure.Tally;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How every term of the agreement stands in a month: that which is in force now, of a past month
 * that which was in force at its end.
 */
@Service
public class Obligations {

  private static final int HISTORY = 12;
  private static final Map<String, SortedMap<LocalDate, Long>> NOTHING = Map.of();

  /** From fewer clocks, or less than a business day, nothing can be foreseen. */
  private static final int FORESEEN_FROM = 5;

  private final ClockFigures clocks;
  private final StageFigures stages;
  private final Promises promises;
  private final Calendars calendars;
  private final Companies companies;
  private final Clock clock;

  Obligations(
      ClockFigures clocks,
      StageFigures stages,
      Promises promises,
      Calendars calendars,
      Companies companies,
      Clock clock) {
    this.clocks = clocks;
    this.stages = stages;
    this.promises = promises;
    this.calendars = calendars;
    this.companies = companies;
    this.clock = clock;
  }

  /** The month that runs, in the company's zone. */
  @Transactional(readOnly = true)
  public YearMonth thisMonth() {
    return Months.at(clock.instant(), companies.find().map(Company::zone).orElse(ZoneOffset.UTC));
  }

  /** The business days of a month by the company's calendar; of a company without one, none. */
  @Transactional(readOnly = true)
  public BusinessMonth days(YearMonth month) {
    return days(Period.month(month)).get(0);
  }

  /** The same of each month of a period. */
  @Transactional(readOnly = true)
  public List<BusinessMonth> days(Period period) {
    var now = clock.instant();
    var zone = companies.current().zone();
    var book = calendars.book();
    return period.months().stream()
        .map(
            month -> {
              var at = Period.month(month).start(zone);
              var key = book.choose(Optional.empty(), Optional.empty(), at);
              return BusinessMonth.of(month, zone, book.calendar(key), now);
            })
        .toList();
  }

  /** The version that judges the month. */
  @Transactional(readOnly = true)
  public Optional<PromiseSet> judging(YearMonth month) {
    return promises.history().inForceAt(moment(days(month)));
  }

  private static Instant moment(BusinessMonth days) {
    return days.over() ? days.end().minusMillis(1) : days.now();
  }

  /** Marketing's terms, then those of sales, each in the order of the agreement. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<Obligation> of(BusinessMonth days) {
    var history = promises.history();
    var version = history.inForceAt(moment(days));
    if (version.isEmpty()) {
      return List.of();
    }
    var months =
        new Months(new Period(days.month().minusMonths(HISTORY - 1), days.month()), days.zone());
    var keys = version.get().promises().stream().map(TimedPromise::key).toList();
    var tallies = clocks.tallies(keys, months, days.now());
    boolean counts = !version.get().quotas().isEmpty();
    var reached = counts ? stages.of(months) : NOTHING;
    boolean known = counts && StageFigures.anyIn(days, stages.firstLead());
    var standing = new ArrayList<Obligation>();
    for (var party : Party.values()) {
      for (var term : version.get().terms(Owner.of(party))) {
        if (term instanceof Aim) {
          continue;
        }
        var ref = version.get().reference(term.key()).orElseThrow();
        standing.add(
            term instanceof TimedPromise promise
                ? inTime(
                    ref,
                    promise,
                    target(history, promise, days),
                    days,
                    tallies.getOrDefault(term.key(), Map.of()))
                : volume(
                    ref, (Quota) term, plan(history, (Quota) term, days), months, reached, known));
      }
    }
    return standing;
  }

  /**
   * As the page of compliance judges: by the target at the beginning, of a new promise at the end.
   */
  private static Percent target(PromiseHistory history, TimedPromise promise, BusinessMonth days) {
    return history
        .inForceAt(days.start())
        .flatMap(set -> set.promise(promise.key()))
        .map(TimedPromise::target)
        .orElse(promise.target());
  }

  private static Obligation inTime(
      String ref,
      TimedPromise promise,
      Percent target,
      BusinessMonth days,
      Map<YearMonth, Tally> tallies) {
    var tally = tallies.getOrDefault(days.month(), Tally.NONE);
    double elapsed = Months.elapsed(days.month(), days.zone(), days.now());
    var past = new ArrayList<Optional<BigDecimal>>();
    for (int back = HISTORY - 1; back >= 0; back--) {
      var then = tallies.getOrDefault(days.month().minusMonths(back), Tally.NONE);
      past.add(then.share().map(Percent::rounded));
    }
    return new Obligation(
        ref,
        promise,
        new Measured.InTime(tally, target),
        Judgement.of(tally, target, elapsed),
        likely(tally, target, days),
        past);
  }

  private static Optional<Likely> likely(Tally tally, Percent target, BusinessMonth days) {
    if (days.over() || days.behind() < 1 || tally.judged() < FORESEEN_FROM) {
      return Optional.empty();
    }
    long all = Judgement.expected(tally, days.share());
    long needed = (long) Math.ceil(all * target.value().doubleValue() / 100 - 1e-9);
    return Optional.of(Likely.ofShare(tally.met(), tally.breached(), all - tally.judged(), needed));
  }

  private static Obligation volume(
      String ref,
      Quota quota,
      QuotaPlan plan,
      Months months,
      Map<String, SortedMap<LocalDate, Long>> reached,
      boolean known) {
    var days = plan.month();
    var counts = byMonth(reached.getOrDefault(quota.stage(), new TreeMap<>()));
    long delivered = counts.getOrDefault(days.month(), 0L);
    long planned = Math.round(plan.toDate());
    var judgement = known ? Judgement.ofVolume(delivered, planned, days) : Judgement.NONE;
    var likely =
        days.over() || days.behind() < 1
            ? Optional.<Likely>empty()
            : Optional.of(Likely.ofCount(delivered, days.share(), Math.round(plan.whole())));
    return new Obligation(
        ref,
        quota,
        new Measured.Volume(delivered, planned, Math.round(plan.whole())),
        judgement,
        likely,
        months.period().months().stream()
            .map(month -> Optional.ofNullable(counts.get(month)).map(BigDecimal::valueOf))
            .toList());
  }

  private static Map<YearMonth, Long> byMonth(SortedMap<LocalDate, Long> days) {
    var months = new HashMap<YearMonth, Long>();
    days.forEach((day, count) -> months.merge(YearMonth.from(day), count, Long::sum));
    return months;
  }

  /** By the version in force when each business day began; nothing is owed under one without it. */
  QuotaPlan plan(PromiseHistory history, Quota quota, BusinessMonth days) {
    return new QuotaPlan(
        days,
        days.days().stream()
            .map(day -> day.atStartOfDay(days.zone()).toInstant())
            .map(day -> history.inForceAt(day).flatMap(set -> set.quota(quota.key())))
            .map(owed -> owed.map(Quota::perMonth).orElse(0))
            .toList());
  }
}
