package io.leadpact.clock;

import io.leadpact.kernel.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
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
  private final ApplicationEventPublisher events;

  Rebuilds(
      JdbcClient jdbc,
      Rebuilding rebuilding,
      Clock clock,
      RebuildTask task,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.rebuilding = rebuilding;
    this.clock = clock;
    this.task = task;
    this.events = events;
  }

  /**
   * @param state QUEUED, RUNNING, DONE or FAILED
   * @param leads how many were derived again so far
   * @param differences how many of them, and of the sums over them, came out otherwise than stored
   */
  public record Rebuild(long id, String state, long leads, long differences) {}

  /**
   * All leads were derived again; what is summed up from them is compared before the rebuild is
   * done. Plain and synchronous.
   *
   * @param found to be told how many sums differed
   */
  public record Rebuilt(LongConsumer found) {}

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
    events.publishEvent(new Rebuilt(wrong -> found(id, wrong)));
    mark(id, "DONE");
  }

  private void found(long id, long differences) {
    jdbc.sql("update rebuild set differences = differences + :differences where id = :id")
        .param("differences", differences)
        .param("id", id)
        .update();
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
