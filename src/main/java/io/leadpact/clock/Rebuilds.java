package io.leadpact.clock;

import io.leadpact.kernel.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rebuilding everything from the journals, and what it found: nothing, if all is well. */
@Service
public class Rebuilds {

  private final JdbcClient jdbc;
  private final Rebuilding rebuilding;
  private final Clock clock;
  private final RebuildTask task;

  Rebuilds(JdbcClient jdbc, Rebuilding rebuilding, Clock clock, RebuildTask task) {
    this.jdbc = jdbc;
    this.rebuilding = rebuilding;
    this.clock = clock;
    this.task = task;
  }

  /**
   * @param state QUEUED, RUNNING, DONE or FAILED
   * @param leads how many were derived again so far
   * @param differences how many of them came out otherwise than they were stored
   */
  public record Rebuild(long id, String state, long leads, long differences) {}

  /** Asks for one; any instance does it in the background. */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public long ask() {
    var id =
        jdbc.sql("insert into rebuild (state, asked_at) values ('QUEUED', :now) returning id")
            .param("now", Timestamp.from(clock.instant()))
            .query(Long.class)
            .single();
    task.schedule(id, clock.instant());
    return id;
  }

  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  public Rebuild find(long id) {
    return jdbc.sql("select id, state, leads, differences from rebuild where id = :id")
        .param("id", id)
        .query(Rebuild.class)
        .optional()
        .orElseThrow(() -> new NotFound("rebuild", id));
  }

  /** Goes on where it stood, also after a crash. */
  void run(long id) {
    var last =
        jdbc.sql("select last_lead from rebuild where id = :id")
            .param("id", id)
            .query(Long.class)
            .single();
    mark(id, "RUNNING");
    for (var done = rebuilding.allAfter(last, "REBUILD");
        done.last() != null;
        done = rebuilding.allAfter(done.last(), "REBUILD")) {
      jdbc.sql(
              """
              update rebuild set leads = leads + :leads, differences = differences + :differences, last_lead = :last
              where id = :id
              """)
          .param("leads", done.leads())
          .param("differences", done.differences())
          .param("last", done.last())
          .param("id", id)
          .update();
    }
    mark(id, "DONE");
  }

  private void mark(long id, String state) {
    jdbc.sql(
            "update rebuild set state = :state, done_at = case when :state = 'DONE' then cast(:now as timestamptz) end where id = :id")
        .param("state", state)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }
}
