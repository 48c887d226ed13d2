package io.leadpact.clock;

import io.leadpact.kernel.Loop;
import org.springframework.context.SmartLifecycle;

/** A loop that goes round as long as this instance runs. */
public abstract class RunningLoop implements SmartLifecycle {

  private final Loop loop;

  protected RunningLoop(Loop loop) {
    this.loop = loop;
  }

  @Override
  public final void start() {
    loop.start();
  }

  @Override
  public final void stop() {
    loop.stop();
  }

  @Override
  public final boolean isRunning() {
    return loop.isRunning();
  }
}
