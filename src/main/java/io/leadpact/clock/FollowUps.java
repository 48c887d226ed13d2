package io.leadpact.clock;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what is still to be done about leads. It is noted with the change that gives cause for it,
 * so that neither is ever there without the other; all that one transaction notes is written at its
 * end in one statement.
 */
@Service
public class FollowUps {

  /** Leads come by the thousand: what comes within so many milliseconds is done together. */
  private static final long GATHERING = 50;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Semaphore noted = new Semaphore(0);

  FollowUps(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Note(String kind, long lead, Instant dueAt) {}

  /** To be done at once, after the commit. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(String kind, Collection<Long> leads) {
    note(kind, leads, Milliseconds.of(clock.instant()));
  }

  /** To be done at that time, or as soon after it as somebody comes to it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(String kind, Collection<Long> leads, Instant dueAt) {
    if (!leads.isEmpty()) {
      var notes = notes();
      leads.forEach(lead -> notes.add(new Note(kind, lead, dueAt)));
    }
  }

  private Set<Note> notes() {
    for (var one : TransactionSynchronizationManager.getSynchronizations()) {
      if (one instanceof Notebook notebook) {
        return notebook.notes;
      }
    }
    var notebook = new Notebook();
    TransactionSynchronizationManager.registerSynchronization(notebook);
    return notebook.notes;
  }

  /** Waits until something is noted here, and a little for what follows it; or so long. */
  void await(long milliseconds) throws InterruptedException {
    if (noted.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
      Thread.sleep(GATHERING);
      noted.drainPermits();
    }
  }

  /** What one transaction has noted so far. */
  private final class Notebook implements TransactionSynchronization {

    private final Set<Note> notes = new LinkedHashSet<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      jdbc.sql(
              """
              insert into follow_up (kind, lead_id, due_at)
              select * from unnest(:kinds, :leads, :dues)
              """)
          .param("kinds", notes.stream().map(Note::kind).toArray(String[]::new))
          .param("leads", notes.stream().map(Note::lead).toArray(Long[]::new))
          .param(
              "dues",
              notes.stream().map(note -> Timestamp.from(note.dueAt())).toArray(Timestamp[]::new))
          .update();
    }

    @Override
    public void afterCommit() {
      noted.release();
    }
  }
}
