package io.leadpact.clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does what is noted of leads in a thread of its own, as long as this instance runs. */
@Component
class FollowUpLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FollowUpLoop.class);
  private static final long AFTER_A_FAULT = 1_000;

  private final FollowUps noted;
  private final FollowUpWork work;
  private final long pause;
  private volatile boolean running;
  private Thread thread = new Thread();

  FollowUpLoop(FollowUps noted, FollowUpWork work, ClockProperties properties) {
    this.noted = noted;
    this.work = work;
    this.pause = properties.followEvery();
  }

  @Override
  public void start() {
    running = true;
    if (pause > 0) {
      thread = new Thread(this::workOn, "follow-ups");
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

  private void workOn() {
    try {
      while (running) {
        if (!round()) {
          noted.await(pause);
        }
      }
    } catch (InterruptedException e) {
      // It stops.
    }
  }

  private boolean round() throws InterruptedException {
    try {
      return work.once();
    } catch (RuntimeException e) {
      log.warn("Follow-ups failed and are tried again: {}", e.getClass().getSimpleName());
      Thread.sleep(AFTER_A_FAULT);
      return false;
    }
  }
}
