package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Closing;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.Tally;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes each month on its fifth day after, and notices when the past of a closed one changes. Run
 * by one instance at a time; running it twice changes nothing.
 */
@Service
public class ClosedMonths {

  private final ClosedMonthRepository closed;
  private final ClockFigures clocks;
  private final Promises promises;
  private final Companies companies;
  private final Clock clock;

  ClosedMonths(
      ClosedMonthRepository closed,
      ClockFigures clocks,
      Promises promises,
      Companies companies,
      Clock clock) {
    this.closed = closed;
    this.clocks = clocks;
    this.promises = promises;
    this.companies = companies;
    this.clock = clock;
  }

  /** Nothing closes while history comes in: its months would only be restated. */
  @Transactional
  void closeAndCompare() {
    var zone = companies.find().map(Company::zone);
    var first = closed.firstClock();
    if (zone.isEmpty() || first.isEmpty() || closed.importRuns()) {
      return;
    }
    var now = clock.instant();
    lastClosing(now, first.get(), zone.get())
        .ifPresent(period -> closeAndCompare(new Months(period, zone.get()), now));
  }

  /**
   * Closes every month that has passed as if each had closed on its day: for history that was put
   * in at once and knows what was recorded when. Late entries are put in afterwards, and restate.
   */
  @Transactional
  public void closeHistory() {
    var zone = companies.current().zone();
    var first = closed.firstClock();
    if (first.isEmpty()) {
      return;
    }
    var now = clock.instant();
    lastClosing(now, first.get(), zone)
        .ifPresent(period -> closeHistory(new Months(period, zone), now));
  }

  private void closeHistory(Months months, Instant now) {
    var keys = promises.history().keys();
    var tallies = clocks.tallies(keys, months, now);
    for (var key : keys) {
      for (var month : months.period().months()) {
        var tally = tallies.getOrDefault(key, Map.of()).getOrDefault(month, Tally.NONE);
        var one = new Months(Period.month(month), months.zone());
        closed.close(key, one, tally, Closing.of(month, months.zone()));
      }
    }
  }

  private static Optional<Period> lastClosing(Instant now, Instant firstClock, ZoneId zone) {
    var last = Months.at(now, zone).minusMonths(1);
    if (Closing.of(last, zone).isAfter(now)) {
      last = last.minusMonths(1);
    }
    var first = Months.at(firstClock, zone);
    return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
  }

  private void closeAndCompare(Months months, Instant now) {
    for (var month : months.period().months()) {
      closed.moveTo(new Months(Period.month(month), months.zone()), now);
    }
    var keys = promises.history().keys();
    var tallies = clocks.tallies(keys, months, now);
    var before = closed.find(keys, months.period());
    for (var key : keys) {
      for (var month : months.period().months()) {
        var tally = tallies.getOrDefault(key, Map.of()).getOrDefault(month, Tally.NONE);
        var known = Optional.ofNullable(before.getOrDefault(key, Map.of()).get(month));
        if (known.isEmpty()) {
          closed.close(key, new Months(Period.month(month), months.zone()), tally, now);
        } else {
          compare(known.get(), tally, now);
        }
      }
    }
  }

  private void compare(ClosedMonth known, Tally tally, Instant now) {
    boolean restated = Closing.restated(known.tally(), tally);
    if (restated && known.restatedAt() == null) {
      closed.restated(known, now);
    }
  }

  Map<String, Map<YearMonth, ClosedMonth>> find(Collection<String> keys, Period period) {
    return closed.find(keys, period);
  }
}
