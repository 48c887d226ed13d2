package io.leadpact.integration;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorded;
import io.leadpact.clock.Recorder;
import io.leadpact.kernel.Convoy;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Where leads come in one by one. Those that come at the same moment are recorded in one
 * transaction, and each sender hears of its own once that is committed.
 */
@Component
class Doorway {

  /** Two would be as fast, with shorter convoys that cost the database more. */
  private static final int LANES = 1;

  private final Convoy<LeadChange, Recorded> convoy;

  Doorway(Recorder recorder) {
    convoy = new Convoy<>(LANES, recorder::recordAll, Doorway::nothingWritten);
  }

  /** Outside of any transaction: whoever drives the convoy has one for all. */
  Recorded record(LeadChange arrival) {
    return convoy.send(arrival);
  }

  /**
   * A lead that the rules or the database refuse takes back the whole transaction. Where the
   * database was lost nobody knows how far it came, so nothing is tried again.
   */
  static boolean nothingWritten(RuntimeException e) {
    return e instanceof DataIntegrityViolationException
        || e instanceof ConcurrencyFailureException
        || !(e instanceof NestedRuntimeException);
  }
}
