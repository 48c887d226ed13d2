package io.leadpact.handoff;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for the figures of feedback in the background, by one instance at a time. */
@Configuration(proxyBeanMethods = false)
class FeedbackJobs {

  @Bean
  RecurringTask<Void> moveFeedback(FeedbackDays days) {
    return Tasks.recurring("feedback-days", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> days.follow());
  }
}
