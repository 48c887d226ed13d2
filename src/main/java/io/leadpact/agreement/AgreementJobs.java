package io.leadpact.agreement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for the agreement in the background, by one instance at a time. */
@Configuration(proxyBeanMethods = false)
class AgreementJobs {

  @Bean
  RecurringTask<Void> remindOfReviews(ReviewReminders reminders) {
    return Tasks.recurring("remind-of-reviews", FixedDelay.ofHours(1))
        .execute((instance, context) -> reminders.announce());
  }
}
