package io.leadpact.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for reports in the background, by one instance at a time. */
@Configuration(proxyBeanMethods = false)
class ReportJobs {

  @Bean
  RecurringTask<Void> closeMonths(ClosedMonths months) {
    return Tasks.recurring("close-months", FixedDelay.ofHours(1))
        .execute((instance, context) -> months.closeAndCompare());
  }
}
