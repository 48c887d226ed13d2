package io.leadpact.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts the settable clock in the place of the system's. */
@TestConfiguration(proxyBeanMethods = false)
class TestClock {

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock();
  }
}
