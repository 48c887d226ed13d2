package io.leadpact.report;

import io.leadpact.kernel.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the sums up to date in a thread of its own, as long as this instance runs. */
@Component
class RollupLoop implements SmartLifecycle {

  private final Loop loop;

  RollupLoop(Rollups rollups, ReportProperties properties) {
    this.loop = new Loop("rollups", properties.foldEvery(), rollups::keepUp);
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
