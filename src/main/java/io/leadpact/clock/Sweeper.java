package io.leadpact.clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sweeps in a thread of its own, four times a second, as long as this instance runs. */
@Component
class Sweeper implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

  private final Sweep sweep;
  private final long pause;
  private volatile boolean running;
  private Thread thread = new Thread();

  Sweeper(Sweep sweep, ClockProperties properties) {
    this.sweep = sweep;
    this.pause = properties.sweepEvery();
  }

  @Override
  public void start() {
    running = true;
    if (pause > 0) {
      thread = new Thread(this::sweepOn, "sweeper");
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

  private void sweepOn() {
    while (running) {
      try {
        if (sweep.once() < Sweep.AT_ONCE) {
          Thread.sleep(pause);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("A sweep failed and is tried again: {}", e.getClass().getSimpleName());
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
