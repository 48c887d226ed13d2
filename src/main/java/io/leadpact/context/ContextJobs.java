package io.leadpact.context;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is forgotten in the background, by one instance at a time. */
@Configuration(proxyBeanMethods = false)
class ContextJobs {

  @Bean
  RecurringTask<Void> forgetStrangers(Visitors visitors, FloodGuard guard) {
    return Tasks.recurring("forget-strangers", FixedDelay.ofHours(6))
        .execute(
            (instance, context) -> {
              visitors.forgetStrangers();
              guard.forgetOld();
            });
  }
}
