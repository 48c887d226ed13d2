package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.Period;
import io.leadpact.report.measure.BusinessMonth;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Measured.InTime;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How delivery grows over the business days of a month. */
@Service
public class Deliveries {

  private final ClockFigures clocks;
  private final StageFigures stages;
  private final Obligations obligations;
  private final Promises promises;

  Deliveries(ClockFigures clocks, StageFigures stages, Obligations obligations, Promises promises) {
    this.clocks = clocks;
    this.stages = stages;
    this.obligations = obligations;
    this.promises = promises;
  }

  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Delivery of(Obligation what, BusinessMonth month) {
    return what.term() instanceof Quota quota
        ? volume(what, quota, month)
        : inTime(what, (TimedPromise) what.term(), month);
  }

  private Delivery volume(Obligation what, Quota quota, BusinessMonth month) {
    var months = new Months(Period.month(month.month()), month.zone());
    var counts = stages.of(months).getOrDefault(quota.stage(), new TreeMap<>());
    var plan = obligations.plan(promises.history(), quota, month);
    return new Delivery(
        what,
        month,
        upToToday(counts, month, Function.identity()),
        plan.cumulative(),
        plan.toDate());
  }

  private Delivery inTime(Obligation what, TimedPromise promise, BusinessMonth month) {
    var tallies =
        clocks
            .days(List.of(promise.key()), month.month(), month.zone(), month.now())
            .getOrDefault(promise.key(), new TreeMap<>());
    var total = tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    double target = ((InTime) what.measured()).target().value().doubleValue() / 100;
    var judged = upToToday(tallies, month, Tally::judged);
    long expected = month.share() == 0 ? total.judged() : Judgement.expected(total, month.share());
    return new Delivery(
        what,
        month,
        upToToday(tallies, month, Tally::met),
        promised(judged, month.days().size(), target, expected),
        total.judged() * target);
  }

  /** The promised share of those judged so far, then in a straight line to that of all expected. */
  private static List<Double> promised(List<Long> judged, int days, double target, long expected) {
    var plan = new ArrayList<Double>();
    double sum = 0;
    for (var day : judged) {
      sum += day * target;
      plan.add(sum);
    }
    int left = days - judged.size();
    double step = left == 0 ? 0 : (Math.max(expected * target, sum) - sum) / left;
    for (int i = 1; i <= left; i++) {
      plan.add(sum + step * i);
    }
    return plan;
  }

  /** What came after the last business day so far counts with it. */
  private static <T> List<Long> upToToday(
      Map<LocalDate, T> counted, BusinessMonth month, Function<T, Long> count) {
    int until = month.today();
    var sums = new long[until];
    counted.forEach(
        (day, what) -> {
          if (until > 0) {
            sums[Math.min(month.place(day), until - 1)] += count.apply(what);
          }
        });
    return IntStream.range(0, until).mapToObj(i -> sums[i]).toList();
  }
}
