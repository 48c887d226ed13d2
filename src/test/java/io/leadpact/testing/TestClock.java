package io.leadpact.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/**
 * Puts the settable clock in the place of the system's, and lets whoever listens hear at once
 * instead of in a thread that may outlive the test.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestClock {

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock();
  }

  @Bean
  TaskExecutor taskExecutor() {
    return new SyncTaskExecutor();
  }
}
