package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.identity.Companies;
import io.leadpact.kernel.Percent;
import io.leadpact.kernel.Period;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.Tally;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who keeps which promise. Clocks count in the month in which they began, in the company's zone;
 * what is open and past due counts as breached at the time of reading.
 */
@Service
public class Compliance {

  private static final int LONGEST_PERIOD = 120;

  private final ClockFigures clocks;
  private final SliceFigures slices;
  private final ClosedMonths closedMonths;
  private final Promises promises;
  private final Companies companies;
  private final Clock clock;

  Compliance(
      ClockFigures clocks,
      SliceFigures slices,
      ClosedMonths closedMonths,
      Promises promises,
      Companies companies,
      Clock clock) {
    this.clocks = clocks;
    this.slices = slices;
    this.closedMonths = closedMonths;
    this.promises = promises;
    this.companies = companies;
    this.clock = clock;
  }

  /**
   * Every promise ever made, newest version first, with every month of the period. Response times
   * are about right where there are very many, and say so.
   *
   * @throws RuleViolation where the period is longer than ten years
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<PromiseFigures> figures(Period period) {
    return figures(period, Slice.ALL);
  }

  /** The same of some clocks only; what stood when a month closed is known of all alone. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  List<PromiseFigures> figures(Period period, Slice slice) {
    if (period.months().size() > LONGEST_PERIOD) {
      throw new RuleViolation("period.long", "At most 120 months at a time", "from");
    }
    var history = promises.history();
    var months = new Months(period, zone());
    var now = clock.instant();
    var keys = history.keys();
    var counted =
        slice.isAll()
            ? new Counted(clocks.tallies(keys, months, now), closedMonths.find(keys, period))
            : new Counted(slices.tallies(keys, months, slice, now), Map.of());
    var responses =
        slice.isAll() ? clocks.responses(keys, months) : slices.responses(keys, months, slice);
    return history.keys().stream()
        .map(
            key ->
                new PromiseFigures(
                    newest(history, key),
                    months(history, key, months, counted, now),
                    responses.getOrDefault(key, ResponseTimes.NONE)))
        .toList();
  }

  /** The same with response times to the millisecond, however long the period. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<PromiseFigures> exactFigures(Period period) {
    var figures = figures(period);
    var exact = clocks.exactResponses(promises.history().keys(), new Months(period, zone()));
    return figures.stream()
        .map(one -> one.with(exact.getOrDefault(one.promise().key(), ResponseTimes.NONE)))
        .toList();
  }

  /** What is counted now, and what was when the month closed, by promise and month. */
  private record Counted(
      Map<String, Map<YearMonth, Tally>> now, Map<String, Map<YearMonth, ClosedMonth>> closed) {}

  /** The zone in which months begin and end. */
  public ZoneId zone() {
    return companies.current().zone();
  }

  /** The month that it is now in that zone. */
  public YearMonth month() {
    return Months.at(clock.instant(), zone());
  }

  private static TimedPromise newest(PromiseHistory history, String key) {
    return history.latestFirst().stream()
        .flatMap(set -> set.promise(key).stream())
        .findFirst()
        .orElseThrow();
  }

  private static List<PromiseFigures.Month> months(
      PromiseHistory history, String key, Months months, Counted counted, Instant now) {
    return months.period().months().stream()
        .map(
            month -> {
              var tally = tally(counted.now(), key, month);
              var closed = counted.closed().getOrDefault(key, Map.of()).get(month);
              var target = target(history, key, Period.month(month), months.zone());
              double elapsed = Months.elapsed(month, months.zone(), now);
              var judgement =
                  target.map(of -> Judgement.of(tally, of, elapsed)).orElse(Judgement.NONE);
              return new PromiseFigures.Month(month, tally, target, judgement, closed);
            })
        .toList();
  }

  private static Optional<Percent> target(
      PromiseHistory history, String key, Period month, ZoneId zone) {
    return target(history.inForceAt(month.start(zone)), key)
        .or(() -> target(history.inForceAt(month.end(zone).minusMillis(1)), key));
  }

  private static Optional<Percent> target(Optional<PromiseSet> version, String key) {
    return version.flatMap(set -> set.promise(key)).map(TimedPromise::target);
  }

  private static Tally tally(
      Map<String, Map<YearMonth, Tally>> tallies, String key, YearMonth month) {
    return tallies.getOrDefault(key, Map.of()).getOrDefault(month, Tally.NONE);
  }
}
