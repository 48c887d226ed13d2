package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.identity.Companies;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.Period;
import io.leadpact.report.BehindQuery.Wanted;
import io.leadpact.report.measure.Months;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The very leads behind each figure of compliance. */
@Service
class Behind {

  static final int PAGE = 20;
  static final Set<String> STATES = Set.of("all", "met", "breached", "open", "cancelled");

  private final BehindQuery clocks;
  private final Promises promises;
  private final Companies companies;
  private final Clock clock;

  Behind(BehindQuery clocks, Promises promises, Companies companies, Clock clock) {
    this.clocks = clocks;
    this.promises = promises;
    this.companies = companies;
    this.clock = clock;
  }

  /** One clock more than a page holds, so that the page knows whether there is another. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public List<ClockBehind> page(Wanted wanted, @Nullable Place after) {
    return clocks.page(wanted, after, PAGE + 1);
  }

  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public void each(Wanted wanted, Consumer<ClockBehind> consumer) {
    clocks.each(wanted, consumer);
  }

  /** The clocks of a promise that began in a month, as of now. */
  Cell cell(String promise, YearMonth month, Slice slice) {
    return cell(promise, Period.month(month), slice);
  }

  Cell cell(String promise, Period period, Slice slice) {
    return new Cell(
        promise, new Months(period, companies.current().zone()), slice, clock.instant());
  }

  static String state(@Nullable String state, String otherwise) {
    return state != null && STATES.contains(state) ? state : otherwise;
  }

  /** The promise as its newest version has it. */
  TimedPromise promise(String key) {
    return promises.history().latestFirst().stream()
        .flatMap(set -> set.promise(key).stream())
        .findFirst()
        .orElseThrow(() -> new NotFound("promise", key));
  }

  /**
   * By how much an ended clock went over its limit, in the unit of the promise; null where it did
   * not, is still open, or counts whole days.
   */
  Map<Place, @Nullable Long> over(String promise, List<ClockBehind> clocks) {
    var history = promises.history();
    var over = new HashMap<Place, @Nullable Long>();
    clocks.forEach(one -> over.put(one.place(), over(history, promise, one)));
    return over;
  }

  private static @Nullable Long over(PromiseHistory history, String promise, ClockBehind behind) {
    var spent = behind.spentMs();
    if (spent == null || !behind.state().equals("BREACHED")) {
      return null;
    }
    return limit(history, promise, behind.version())
        .map(limit -> spent - limit.longest().toMillis())
        .filter(over -> over > 0)
        .orElse(null);
  }

  private static Optional<Limit> limit(PromiseHistory history, String promise, int version) {
    return history.latestFirst().stream()
        .filter(set -> set.version() == version)
        .flatMap(set -> set.promise(promise).stream())
        .map(TimedPromise::limit)
        .filter(limit -> !(limit instanceof Limit.BusinessDays))
        .findFirst();
  }
}
