package io.leadpact;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Where it starts. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LeadpactApplication {

  /**
   * The only place where the time of day comes from; everybody else is handed a clock or an
   * instant.
   */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  public static void main(String[] args) {
    SpringApplication.run(LeadpactApplication.class, args);
  }
}
