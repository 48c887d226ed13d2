package io.leadpact.report;

import io.leadpact.clock.AllLeads;
import io.leadpact.clock.Rebuilds.Rebuilt;
import io.leadpact.report.RollupStore.Built;
import io.leadpact.report.measure.Rollup;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the sums of figures: adds the differences that changes have left and the clocks that came
 * due, makes the sums again where the company counts otherwise by now, and compares them with all
 * leads. Any number of instances may try; one at a time does it.
 */
@Service
class Rollups {

  static final int AT_ONCE = 20_000;
  private static final int LEADS_AT_ONCE = 2_000;
  private static final int TRIES = 20;

  private final DifferenceStore differences;
  private final RollupStore store;
  private final AllLeads leads;
  private final Funnel funnel;
  private final TransactionTemplate transaction;
  private final TransactionTemplate snapshot;
  private final Clock clock;

  Rollups(
      DifferenceStore differences,
      RollupStore store,
      AllLeads leads,
      Funnel funnel,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.differences = differences;
    this.store = store;
    this.leads = leads;
    this.funnel = funnel;
    this.transaction = new TransactionTemplate(transactions);
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.clock = clock;
  }

  /**
   * Does what there is to do, at most a batch of it.
   *
   * @return whether there may be more
   */
  boolean keepUp() {
    var wanted = funnel.counted();
    if (wanted.isEmpty()) {
      return false;
    }
    if (!store.built().equals(wanted)) {
      return compare(store::alone).isPresent();
    }
    return (!differences.isEmpty() || store.overdueUntil().isBefore(thisMinute()))
        && fold() >= AT_ONCE;
  }

  /** Adds a batch of the differences, which are gone with it. */
  private int fold() {
    var folded =
        transaction.execute(
            status -> {
              var built = store.alone() ? store.built() : Optional.<Built>empty();
              if (built.isEmpty()) {
                return 0;
              }
              var rollup = new Rollup(built.get().zone(), comeDue(built.get().zone()));
              int taken = differences.take(rollup, AT_ONCE);
              store.add(rollup);
              return taken;
            });
    return folded == null ? 0 : folded;
  }

  /**
   * Adds the clocks that came due since this was last done.
   *
   * @return up to when it is done
   */
  private Instant comeDue(ZoneId zone) {
    var until = store.overdueUntil();
    var now = thisMinute();
    if (!until.isBefore(now)) {
      return until;
    }
    var rollup = new Rollup(zone, now);
    differences.comeDue(rollup, until, now);
    store.add(rollup);
    store.overdueUntil(now);
    return now;
  }

  private Instant thisMinute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * Sums up all leads as of one moment and puts right what differs, in its turn.
   *
   * @return how many sums were wrong; empty where nothing is set up
   */
  OptionalLong compare() {
    return compare(
        () -> {
          store.waitForTurn();
          return true;
        });
  }

  private OptionalLong compare(BooleanSupplier turn) {
    for (int tries = 1; ; tries++) {
      try {
        var wrong = snapshot.execute(status -> turn.getAsBoolean() ? compareAlone() : -1L);
        return wrong == null || wrong < 0 ? OptionalLong.empty() : OptionalLong.of(wrong);
      } catch (ConcurrencyFailureException e) {
        // Somebody else's turn ended after this moment was taken: another one, then.
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private long compareAlone() {
    var wanted = funnel.counted();
    if (wanted.isEmpty()) {
      return -1;
    }
    var same = store.built().equals(wanted);
    var until = same ? store.overdueUntil() : thisMinute();
    var should = sum(wanted.get(), until);
    long wrong = 0;
    if (same) {
      var pending = new Rollup(wanted.get().zone(), until);
      differences.look(pending);
      wrong = store.differences(should, pending);
    }
    if (!same || wrong > 0) {
      store.replace(should, wanted.get(), until, clock.instant());
    }
    return wrong;
  }

  private Rollup sum(Built wanted, Instant until) {
    var sum = new Rollup(wanted.zone(), until);
    var last = 0L;
    for (var some = leads.after(last, LEADS_AT_ONCE);
        some.isPresent();
        some = leads.after(last, LEADS_AT_ONCE)) {
      var batch = some.get();
      sum.add(Counting.differences(batch, Map.of()));
      last = batch.leads().stream().mapToLong(lead -> lead.id()).max().orElseThrow();
    }
    return sum;
  }

  /** A rebuild of the clocks ends with the sums. */
  @EventListener
  void on(Rebuilt rebuilt) {
    compare().ifPresent(rebuilt.found()::accept);
  }
}
