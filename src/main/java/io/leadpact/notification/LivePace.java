package io.leadpact.notification;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * How fast all the pages that are open on an instance are told to look again, one after the other:
 * whoever is told asks for a whole page. While leads come in by the hundred each page is told less
 * often the more of them are open, so that looking never takes the machine from working.
 */
final class LivePace implements LiveTurns {

  /**
   * The page of a queue costs some eighty milliseconds of a processor where there are a million
   * leads, so that at most a third goes into these.
   */
  private static final int PAGES_OF_A_PROCESSOR = 4;

  private static final long SECOND = 1_000_000_000;

  private final long interval;
  private final Executor executor;
  private final Set<Runnable> waiting = new LinkedHashSet<>();
  private boolean awake;
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

  /** Once its turn comes; once only, however often it is said until then. */
  @Override
  public synchronized void execute(Runnable telling) {
    waiting.add(telling);
    wake();
  }

  /** Nobody's turn is taken by it. */
  @Override
  public synchronized void withdraw(Runnable telling) {
    waiting.remove(telling);
  }

  private void wake() {
    if (awake || waiting.isEmpty()) {
      return;
    }
    awake = true;
    long wait = untilNext(System.nanoTime());
    if (wait == 0) {
      executor.execute(this::next);
    } else {
      CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, executor).execute(this::next);
    }
  }

  private void next() {
    first(System.nanoTime()).ifPresent(Runnable::run);
  }

  /** Whose turn it is; the one after that does not wait for what this one takes. */
  private synchronized Optional<Runnable> first(long now) {
    awake = false;
    var first = waiting.stream().findFirst();
    first.ifPresent(
        telling -> {
          waiting.remove(telling);
          take(now);
        });
    wake();
    return first;
  }

  /** In so many nanoseconds the next turn comes. */
  synchronized long untilNext(long now) {
    return Math.max(0, following(now) - now);
  }

  synchronized void take(long now) {
    last = following(now);
  }

  /** Turns that nobody took are saved for a second. */
  private long following(long now) {
    return Math.max(last, now - SECOND) + interval;
  }
}
