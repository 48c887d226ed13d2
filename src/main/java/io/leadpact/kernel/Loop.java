package io.leadpact.kernel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the same work over and over in a daemon thread of its own, resting whenever there is nothing
 * to do. A fault is told and the work tried again after a second.
 */
public final class Loop {

  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final long AFTER_A_FAULT = 1_000;

  private final String name;
  private final long pause;
  private final Work work;
  private final Rest rest;
  private volatile boolean running;
  private Thread thread = new Thread();

  /** A round of the work. */
  public interface Work {
    /** Whether there may be more to do at once. */
    boolean once() throws InterruptedException;
  }

  /** How to rest: for so many milliseconds, unless something wakes it. */
  public interface Rest {
    void atMost(long milliseconds) throws InterruptedException;
  }

  /**
   * @param pause milliseconds to rest; 0: the work is left to others, nothing ever starts
   */
  public Loop(String name, long pause, Work work, Rest rest) {
    this.name = name;
    this.pause = pause;
    this.work = work;
    this.rest = rest;
  }

  public Loop(String name, long pause, Work work) {
    this(name, pause, work, Thread::sleep);
  }

  public void start() {
    running = true;
    if (pause > 0) {
      thread = new Thread(this::goOn, name);
      thread.setDaemon(true);
      thread.start();
    }
  }

  public void stop() {
    running = false;
    thread.interrupt();
  }

  public boolean isRunning() {
    return running;
  }

  private void goOn() {
    try {
      while (running) {
        if (!round()) {
          rest.atMost(pause);
        }
      }
    } catch (InterruptedException e) {
      // It stops.
    }
  }

  private boolean round() throws InterruptedException {
    try {
      return work.once();
    } catch (RuntimeException | Error e) {
      log.warn("A round of {} failed and is tried again: {}", name, e.getClass().getSimpleName());
      Thread.sleep(Math.max(pause, AFTER_A_FAULT));
      return true;
    }
  }
}
