package io.leadpact.integration;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The background jobs of this module, on whichever instance picks them. */
@Configuration(proxyBeanMethods = false)
class ImportTask {

  private static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("import");
  private static final TaskDescriptor<Void> KEYS = TaskDescriptor.of("idempotency-keys");

  private static final TaskDescriptor<Void> DRAFTS = TaskDescriptor.of("import-drafts");
  private static final Duration DRAFTS_KEPT = Duration.ofDays(7);

  private final SchedulerClient client;

  ImportTask(DataSource dataSource) {
    client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
  }

  /** Schedules in the transaction of the caller. */
  void schedule(long id, Instant at) {
    client.scheduleIfNotExists(IMPORT.instance(String.valueOf(id)).scheduledTo(at));
  }

  /** An import whose instance was killed is dead to the scheduler, and revived on another one. */
  @Bean
  static Task<Void> importJob(ObjectProvider<ImportRunner> runner) {
    return Tasks.oneTime(IMPORT)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
        .onDeadExecutionRevive()
        .execute((instance, context) -> runner.getObject().run(Long.parseLong(instance.getId())));
  }

  @Bean
  static Task<Void> idempotencyKeysJob(ObjectProvider<IdempotencyKeys> keys) {
    return Tasks.recurring(KEYS, FixedDelay.ofHours(1))
        .execute((instance, context) -> keys.getObject().forgetOld());
  }

  @Bean
  static Task<Void> importDraftsJob(ObjectProvider<ImportStore> store, Clock clock) {
    return Tasks.recurring(DRAFTS, FixedDelay.ofHours(6))
        .execute(
            (instance, context) ->
                store.getObject().forgetDrafts(clock.instant().minus(DRAFTS_KEPT)));
  }
}
