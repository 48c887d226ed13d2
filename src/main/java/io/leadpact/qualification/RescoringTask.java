package io.leadpact.qualification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The background job that looks at all leads again, on whichever instance picks it. */
@Configuration(proxyBeanMethods = false)
class RescoringTask {

  private static final TaskDescriptor<Void> RESCORING = TaskDescriptor.of("rescoring");

  private final SchedulerClient client;

  RescoringTask(DataSource dataSource) {
    client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
  }

  /** Schedules in the transaction of the caller. */
  void schedule(int version, Instant at) {
    client.scheduleIfNotExists(RESCORING.instance(String.valueOf(version)).scheduledTo(at));
  }

  /** Looked up late, because what it runs needs what schedules it. */
  @Bean
  static Task<Void> rescoringJob(ObjectProvider<RescoringWork> work) {
    return Tasks.oneTime(RESCORING)
        .execute((instance, context) -> work.getObject().run(Integer.parseInt(instance.getId())));
  }
}
