package io.leadpact.demo;

import io.leadpact.database.EmbeddedPostgresServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * An installation with the embedded database begins with the made-up company, unless {@code
 * LEADPACT_DEMO=false} says otherwise. A server of one's own is for a company of one's own.
 */
@Component
class DemoStart implements SmartLifecycle {

  private final Demo demo;
  private final boolean wanted;
  private volatile boolean done;

  DemoStart(
      Demo demo,
      ObjectProvider<EmbeddedPostgresServer> embedded,
      @Value("${leadpact.demo:true}") boolean asked) {
    this.demo = demo;
    this.wanted = asked && embedded.getIfAvailable() != null;
  }

  @Override
  public void start() {
    if (wanted) {
      demo.load();
    }
    done = true;
  }

  @Override
  public void stop() {
    done = false;
  }

  /** What was begun once needs no second beginning. */
  @Override
  public boolean isPauseable() {
    return false;
  }

  @Override
  public boolean isRunning() {
    return done;
  }

  /** Before the first start looks for an administrator, and long before the web server's. */
  @Override
  public int getPhase() {
    return 500;
  }
}
