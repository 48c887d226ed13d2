package io.leadpact.integration;

import io.leadpact.integration.ImportStore.Stored;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries an import on, one batch in a transaction with the mark of how far it came. So it may be
 * killed at any moment, and any instance may go on; if two do, the second waits for the first and
 * goes on from its mark.
 */
@Service
class ImportSteps {

  private final ImportStore store;
  private final Profiles profiles;
  private final LeadStep leads;
  private final EventStep events;
  private final RecordStep record;
  private final Clock clock;

  ImportSteps(
      ImportStore store,
      Profiles profiles,
      LeadStep leads,
      EventStep events,
      RecordStep record,
      Clock clock) {
    this.store = store;
    this.profiles = profiles;
    this.leads = leads;
    this.events = events;
    this.record = record;
    this.clock = clock;
  }

  /** Whether there is something to do. */
  @Transactional
  public boolean start(long id) {
    boolean active = store.lock(id).filter(stored -> stored.state().active()).isPresent();
    if (active) {
      store.start(id, clock.instant());
    }
    return active;
  }

  /** Does the next batch; false where there is none. */
  @Transactional
  public boolean advance(long id) {
    var stored = store.lock(id).filter(one -> one.state() == ImportState.RUNNING);
    if (stored.isEmpty()) {
      return false;
    }
    var batch = batch(stored.get());
    var progress =
        switch (batch.phase()) {
          case LEADS -> leads.run(batch);
          case EVENTS -> events.run(batch);
          case RECORD, DONE -> record.run(batch);
        };
    store.progress(id, progress, clock.instant());
    return progress.phase() != ImportPhase.DONE;
  }

  private Batch batch(Stored stored) {
    return new Batch(
        stored.id(),
        stored.phase(),
        profiles.read(Objects.requireNonNull(stored.profile())),
        stored.actor(),
        stored.position(),
        stored.line(),
        stored.lastLead(),
        clock.instant().plus(Intake.AHEAD));
  }
}
