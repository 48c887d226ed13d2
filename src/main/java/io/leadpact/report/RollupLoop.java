package io.leadpact.report;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the sums up to date in a thread of its own, as long as this instance runs. */
@Component
class RollupLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RollupLoop.class);

  private final Rollups rollups;
  private final long pause;
  private volatile boolean running;
  private Thread thread = new Thread();

  RollupLoop(Rollups rollups, ReportProperties properties) {
    this.rollups = rollups;
    this.pause = properties.foldEvery();
  }

  @Override
  public void start() {
    running = true;
    if (pause > 0) {
      thread = new Thread(this::keepUp, "rollups");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void keepUp() {
    while (running) {
      try {
        if (!rollups.keepUp()) {
          Thread.sleep(pause);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("Sums were not brought up to date: {}", e.getClass().getSimpleName());
        waitLonger();
      }
    }
  }

  private void waitLonger() {
    try {
      Thread.sleep(Math.max(pause, 1_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
