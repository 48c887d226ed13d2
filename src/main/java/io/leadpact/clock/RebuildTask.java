package io.leadpact.clock;

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

/** The background job of a rebuild, on whichever instance picks it. */
@Configuration(proxyBeanMethods = false)
class RebuildTask {

  private static final TaskDescriptor<Void> REBUILD = TaskDescriptor.of("rebuild");

  private final SchedulerClient client;

  RebuildTask(DataSource dataSource) {
    client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
  }

  /** Schedules in the transaction of the caller. */
  void schedule(long rebuild, Instant at) {
    client.scheduleIfNotExists(REBUILD.instance(String.valueOf(rebuild)).scheduledTo(at));
  }

  /** The rebuilds are looked up late, because they in turn schedule with this. */
  @Bean
  static Task<Void> rebuildJob(ObjectProvider<Rebuilds> rebuilds) {
    return Tasks.oneTime(REBUILD)
        .execute((instance, context) -> rebuilds.getObject().run(Long.parseLong(instance.getId())));
  }
}
