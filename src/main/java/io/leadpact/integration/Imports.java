package io.leadpact.integration;

import io.leadpact.clock.Oblivion;
import io.leadpact.identity.Audit;
import io.leadpact.integration.ImportStore.Stored;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stopping imports, going on with them and taking them back. */
@Service
class Imports {

  private final ImportStore store;
  private final ImportTask task;
  private final Oblivion oblivion;
  private final Audit audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  Imports(
      ImportStore store,
      ImportTask task,
      Oblivion oblivion,
      Audit audit,
      JdbcClient jdbc,
      Clock clock) {
    this.store = store;
    this.task = task;
    this.oblivion = oblivion;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Stops it after the batch that it is at; what was recorded stays. */
  @PreAuthorize("hasAuthority('IMPORT')")
  @Transactional
  public void stop(long id) {
    var stored = locked(id);
    if (!stored.state().active()) {
      throw new Conflict("import.not-running", "The import is not running", stored.state());
    }
    store.state(id, ImportState.STOPPED);
    audit.note("import.stopped", "import:" + id, Map.of());
  }

  /** Goes on from where it stopped or failed. */
  @PreAuthorize("hasAuthority('IMPORT')")
  @Transactional
  public void resume(long id) {
    var stored = locked(id);
    if (!stored.state().mayResume()) {
      throw new Conflict("import.not-stopped", "The import has not stopped", stored.state());
    }
    store.state(id, ImportState.QUEUED);
    task.schedule(id, clock.instant());
    audit.note("import.resumed", "import:" + id, Map.of());
  }

  /**
   * Takes back all that it recorded.
   *
   * @throws RuleViolation where something else was recorded on its leads since, or it recorded
   *     events of leads that came in another way: a journal is never cut
   */
  @PreAuthorize("hasAuthority('IMPORT')")
  @Transactional
  public void undo(long id, String actor) {
    var stored = locked(id);
    if (!stored.state().mayUndo()) {
      throw new Conflict("import.not-over", "The import is still running", stored.state());
    }
    if (stored.counts().onOtherLeads() > 0) {
      throw new RuleViolation(
          "import.on-others",
          "The import recorded events of leads that came in another way; a journal is never cut",
          null,
          stored.counts().onOtherLeads());
    }
    var leads = lockedLeads(id);
    refuseIfTouched(id);
    oblivion.forget(leads, actor, "import " + id + " undone");
    jdbc.sql("delete from import_event where import_id = :id").param("id", id).update();
    jdbc.sql("delete from import_chunk where import_id = :id").param("id", id).update();
    store.state(id, ImportState.UNDONE);
    audit.note("import.undone", "import:" + id, Map.of("leads", leads.size()));
  }

  /** Nobody records anything on them until this transaction ends. */
  private List<Long> lockedLeads(long id) {
    return jdbc.sql(
            """
            select s.lead_id from lead_state s join lead l on l.id = s.lead_id
            where l.import_id = :id order by s.lead_id for update
            """)
        .param("id", id)
        .query(Long.class)
        .list();
  }

  private void refuseIfTouched(long id) {
    long others =
        jdbc.sql(
                """
                select count(*) from lead l join lead_event e on e.lead_id = l.id
                where l.import_id = :id and e.import_id is distinct from :id
                """)
            .param("id", id)
            .query(Long.class)
            .single();
    if (others > 0) {
      throw new RuleViolation(
          "import.touched",
          "Something else was recorded on the leads of this import since",
          null,
          others);
    }
  }

  private Stored locked(long id) {
    return store.lock(id).orElseThrow(() -> new NotFound("import", id));
  }
}
