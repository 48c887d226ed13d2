package io.leadpact.handoff;

import io.leadpact.kernel.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends mails in a thread of its own, as long as this instance runs: a server that is slow holds up
 * nothing but mails.
 */
@Component
class MailLoop implements SmartLifecycle {

  private final Loop loop;

  MailLoop(MailWork work, MailProperties settings) {
    this.loop = new Loop("mails", settings.sendEvery(), work::once);
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
