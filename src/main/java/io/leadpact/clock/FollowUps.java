package io.leadpact.clock;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what is still to be done about leads. It is noted with the change that gives cause for it,
 * so that neither is ever there without the other; all that one transaction notes is written at its
 * end in one statement, and what it notes of one lead at a time in one row.
 */
@Service
public class FollowUps {

  /**
   * Leads come by the thousand: what comes within so many milliseconds is done together. More at a
   * time would save little and keep those waiting who send leads meanwhile.
   */
  private static final long GATHERING = 50;

  private final JdbcClient jdbc;
  private final FollowUpKinds kinds;
  private final Clock clock;
  private final Semaphore noted = new Semaphore(0);

  FollowUps(JdbcClient jdbc, FollowUpKinds kinds, Clock clock) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.clock = clock;
  }

  /** When what is to be done about a lead; null: at once. */
  private record When(long lead, @Nullable Instant dueAt) {}

  private record Note(String kind, long lead, Instant dueAt) {}

  /** To be done at once, after the commit. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(String kind, Collection<Long> leads) {
    var round = FollowUpRound.current();
    note(
        kind,
        leads.stream()
            .filter(lead -> !round.map(one -> one.takesAlong(kind, lead)).orElse(false))
            .map(lead -> new When(lead, null))
            .toList());
  }

  /** To be done at that time, or as soon after it as somebody comes to it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(String kind, Collection<Long> leads, Instant dueAt) {
    note(kind, leads.stream().map(lead -> new When(lead, dueAt)).toList());
  }

  private void note(String kind, List<When> times) {
    if (!times.isEmpty()) {
      var notes = notebook().kindsOf;
      times.forEach(time -> notes.computeIfAbsent(time, one -> new LinkedHashSet<>()).add(kind));
    }
  }

  private Notebook notebook() {
    for (var one : TransactionSynchronizationManager.getSynchronizations()) {
      if (one instanceof Notebook notebook) {
        return notebook;
      }
    }
    var notebook = new Notebook();
    TransactionSynchronizationManager.registerSynchronization(notebook);
    return notebook;
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

    private final Map<When, Set<String>> kindsOf = new LinkedHashMap<>();

    private List<Note> notes() {
      var now = Milliseconds.of(clock.instant());
      var notes = new ArrayList<Note>();
      kindsOf.forEach(
          (when, its) ->
              kinds
                  .noted(its)
                  .forEach(
                      kind ->
                          notes.add(
                              new Note(
                                  kind, when.lead(), when.dueAt() == null ? now : when.dueAt()))));
      return notes;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      var notes = notes();
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
