package io.leadpact.clock;

import io.leadpact.kernel.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sweeps in a thread of its own, four times a second, as long as this instance runs. */
@Component
class Sweeper implements SmartLifecycle {

  private final Loop loop;

  Sweeper(Sweep sweep, ClockProperties properties) {
    this.loop = new Loop("sweeper", properties.sweepEvery(), () -> sweep.once() == Sweep.AT_ONCE);
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
