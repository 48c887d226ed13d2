package io.leadpact.qualification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking at all leads once more after a change of the rules: how far it is. */
@Service
class Rescorings {

  private final JdbcClient jdbc;
  private final RescoringTask task;
  private final Clock clock;

  Rescorings(JdbcClient jdbc, RescoringTask task, Clock clock) {
    this.jdbc = jdbc;
    this.task = task;
    this.clock = clock;
  }

  /**
   * How far it is.
   *
   * @param state RUNNING or DONE
   * @param leads how many there were when it was asked for
   */
  public record Rescoring(int version, String state, long leads, long done, long lastLead) {
    public boolean running() {
      return state.equals("RUNNING");
    }
  }

  /** In the transaction that changes the rules. */
  void ask(ScoringVersion version) {
    jdbc.sql(
            """
            insert into rescoring (version, state, leads, asked_at)
            select :version, 'RUNNING', count(*), :now from lead_state
            """)
        .param("version", version.number())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    task.schedule(version.number(), clock.instant());
  }

  @Transactional(readOnly = true)
  Optional<Rescoring> newest() {
    return jdbc.sql(
            "select version, state, leads, done, last_lead from rescoring order by version desc limit 1")
        .query(Rescoring.class)
        .optional();
  }

  Optional<Rescoring> find(int version) {
    return jdbc.sql(
            "select version, state, leads, done, last_lead from rescoring where version = :version")
        .param("version", version)
        .query(Rescoring.class)
        .optional();
  }

  void advance(int version, long last, int leads) {
    jdbc.sql(
            "update rescoring set last_lead = :last, done = done + :leads where version = :version")
        .param("last", last)
        .param("leads", leads)
        .param("version", version)
        .update();
  }

  void done(int version) {
    jdbc.sql("update rescoring set state = 'DONE', done_at = :now where version = :version")
        .param("now", Timestamp.from(clock.instant()))
        .param("version", version)
        .update();
  }
}
