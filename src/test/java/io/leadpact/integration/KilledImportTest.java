package io.leadpact.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * To the database a killed application is a connection that ends in the middle of a transaction:
 * here it ends while the journal's row of some number is written.
 */
@LeadpactTest
class KilledImportTest {

  private static final int LEADS = 1_300;

  @Autowired private ApplicationContext beans;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;
  @Autowired private ImportRunner runner;
  @Autowired private SettableClock clock;

  @Autowired
  @Qualifier("importJob")
  private Task<Void> job;

  private Setup company;

  @BeforeEach
  void aCompany() {
    company = new Setup(beans);
  }

  @AfterEach
  void nobodyKills() {
    jdbc.sql("drop function if exists kill_the_writer cascade").update();
  }

  /** Among the first leads, among the last of them, among the events, and at the very last one. */
  @ParameterizedTest
  @ValueSource(ints = {700, 1_200, 2_000, 3_900})
  void anotherInstanceGoesOnFromTheLastWholeBatchWithoutDoubling(int row) {
    long id = sent();
    killWhoWrites(row);
    assertThatThrownBy(() -> runner.run(id)).isNotNull();
    nobodyKills();
    assertThat(journal()).isLessThan(row);
    assertThat(counts(id)).isEqualTo(counted(id));

    leftByADeadInstance(id);
    var later = new com.github.kagkarlsson.scheduler.testhelper.SettableClock();
    later.set(clock.instant().plus(Duration.ofHours(1)));
    var another = TestHelper.createManualScheduler(database, job).clock(later).build();
    another.runDeadExecutionDetection();
    later.set(dueAgain());
    another.runAnyDueExecutions();

    assertThat(counts(id)).isEqualTo("DONE 3900 1300 2600 0 0");
    assertThat(journal()).isEqualTo(3 * LEADS);
    assertThat(one("select count(*) from clock")).isEqualTo(LEADS);
    assertThat(one("select count(*) from scheduled_tasks where task_name = 'import'")).isZero();
  }

  private long sent() {
    var leads = new StringBuilder("id,created,amount,mail,mql_at\n");
    var events = new StringBuilder("id,what,time,who\n");
    for (int i = 0; i < LEADS; i++) {
      leads.append(i).append(",2026-02-01T00:00:00Z,,,\n");
      events.append(i).append(",given,2026-02-02T10:00:00Z,a\n");
      events.append(i).append(",call,2026-02-02T10:20:00Z,b\n");
    }
    var sent =
        company.send(Setup.PROFILE, Setup.bytes(leads.toString()), Setup.bytes(events.toString()));
    return company.json(sent).get("id").asLong();
  }

  private void killWhoWrites(int row) {
    jdbc.sql(
            """
            create function kill_the_writer() returns trigger language plpgsql as $$
            begin
                if (select count(*) from lead_event) >= %d then
                    perform pg_terminate_backend(pg_backend_pid());
                end if;
                return new;
            end $$;
            create trigger kill_the_writer after insert on lead_event
            for each statement execute function kill_the_writer()
            """
                .formatted(row))
        .update();
  }

  /** Its heart stopped while it held the job. */
  private void leftByADeadInstance(long id) {
    var held =
        jdbc.sql(
                """
                update scheduled_tasks set picked = true, picked_by = 'killed', last_heartbeat = :at
                where task_name = 'import' and task_instance = :id
                """)
            .param("at", java.sql.Timestamp.from(clock.instant()))
            .param("id", String.valueOf(id))
            .update();
    assertThat(held).isEqualTo(1);
  }

  /** The scheduler revives by the clock of the machine. */
  private Instant dueAgain() {
    return jdbc.sql("select execution_time from scheduled_tasks where task_name = 'import'")
        .query(java.sql.Timestamp.class)
        .single()
        .toInstant();
  }

  private String counts(long id) {
    var now = company.json(company.get("/api/v1/imports/" + id));
    return Stream.of("state", "read", "leads", "events", "duplicate", "rejected")
        .map(name -> now.get(name).asString())
        .reduce((one, next) -> one + " " + next)
        .orElseThrow();
  }

  /** What the import says of itself, by what is really there. */
  private String counted(long id) {
    var leads = one("select count(*) from lead_event where type = 'CREATED'");
    var others = one("select count(*) from lead_event where type <> 'CREATED'");
    var read = company.json(company.get("/api/v1/imports/" + id)).get("read").asLong();
    return "RUNNING %d %d %d 0 0".formatted(read, leads, others);
  }

  private long journal() {
    return one("select count(*) from lead_event");
  }

  private long one(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
