package io.leadpact.integration;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorded;
import io.leadpact.kernel.Convoy;
import io.leadpact.lead.ExternalKey;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where leads come in one by one. Those that come at the same moment are recorded in one
 * transaction, and each sender hears of its own once that is committed. While the disk is waited
 * for, the next are being written.
 */
@Component
class Doorway {

  /** With more of them convoys are shorter, and cost the database more than they gain. */
  private static final int LANES = 1;

  private final Convoy<Entrant, Recorded> convoy;
  private final Reception reception;

  Doorway(Reception reception, PlatformTransactionManager transactions) {
    this.reception = reception;
    var transaction = new TransactionTemplate(transactions);
    convoy =
        new Convoy<>(
            LANES,
            (arrivals, passed) ->
                Objects.requireNonNull(
                    transaction.execute(
                        status -> {
                          var recorded = reception.recordAll(arrivals);
                          passed.run();
                          return recorded;
                        })),
            Doorway::nothingWritten,
            entrant -> marks(entrant.change()));
  }

  /**
   * By what leads are recognised. Whether one is new, or a person known already, is seen only of
   * those that are committed.
   */
  static Set<Object> marks(LeadChange change) {
    var arrival = change.arrival();
    if (arrival == null) {
      return Set.of();
    }
    var marks = new HashSet<Object>();
    var origin = arrival.details().origin();
    var externalId = origin.externalId();
    if (externalId != null) {
      marks.add(new ExternalKey(origin.source(), externalId));
    }
    var person = arrival.details().person();
    Stream.of(Optional.ofNullable(person.email()), Optional.ofNullable(person.phone()))
        .flatMap(Optional::stream)
        .forEach(contact -> marks.add(contact.toLowerCase(Locale.ROOT)));
    return marks;
  }

  /** Outside of any transaction: whoever drives the convoy has one for all. */
  Recorded record(Entrant entrant) {
    return convoy.send(entrant);
  }

  /** Within the transaction of the caller. */
  List<Recorded> recordAll(List<Entrant> entrants) {
    return reception.recordAll(entrants);
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
