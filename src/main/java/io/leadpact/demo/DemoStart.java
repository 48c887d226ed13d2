package io.leadpact.demo;

import io.leadpact.database.EmbeddedPostgresServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An installation with the embedded database begins with the made-up company, unless {@code
 * LEADPACT_DEMO=false} says otherwise. A server of one's own is for a company of one's own.
 */
@Component
@Order(500)
class DemoStart implements ApplicationRunner {

  private final Demo demo;
  private final boolean wanted;

  DemoStart(
      Demo demo,
      ObjectProvider<EmbeddedPostgresServer> embedded,
      @Value("${leadpact.demo:true}") boolean asked) {
    this.demo = demo;
    this.wanted = asked && embedded.getIfAvailable() != null;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (wanted) {
      demo.load();
    }
  }
}
