package io.leadpact.notification;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * How fast all the pages that are open on an instance are told to look again, one after the other:
 * whoever is told asks for a whole page. While leads come in by the hundred each page is told less
 * often the more of them are open, so that looking never takes the machine from working.
 */
final class LivePace implements Executor {

  /**
   * The page of a queue costs some eighty milliseconds of a processor where there are a million
   * leads, so that at most a third goes into these.
   */
  private static final int PAGES_OF_A_PROCESSOR = 4;

  private static final long SECOND = 1_000_000_000;

  private final long interval;
  private final Executor executor;
  private long last;

  /**
   * @param perSecond how many are told; after a quiet second so many go at once
   */
  LivePace(int perSecond, long now, Executor executor) {
    this.interval = SECOND / perSecond;
    this.executor = executor;
    this.last = now - SECOND;
  }

  static LivePace of(int processors, Executor executor) {
    return new LivePace(processors * PAGES_OF_A_PROCESSOR, System.nanoTime(), executor);
  }

  @Override
  public void execute(Runnable telling) {
    long wait = turn(System.nanoTime());
    if (wait == 0) {
      executor.execute(telling);
    } else {
      CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, executor).execute(telling);
    }
  }

  /** Takes the next turn, which comes in so many nanoseconds. */
  synchronized long turn(long now) {
    last = Math.max(last, now - SECOND) + interval;
    return Math.max(0, last - now);
  }
}
