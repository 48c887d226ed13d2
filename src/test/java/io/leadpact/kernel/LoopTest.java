package io.leadpact.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {

  private final AtomicInteger rounds = new AtomicInteger();
  private final BlockingQueue<Long> rests = new ArrayBlockingQueue<>(100);
  private final CountDownLatch ended = new CountDownLatch(1);
  private Loop loop = new Loop("idle", 0, () -> false);

  @AfterEach
  void stop() {
    loop.stop();
  }

  /** Says how long it rests, and then rests until it is stopped. */
  private void rest(long milliseconds) throws InterruptedException {
    rests.add(milliseconds);
    try {
      new CountDownLatch(1).await();
    } finally {
      ended.countDown();
    }
  }

  @Test
  void goesOnAsLongAsThereIsMoreAndThenRests() throws InterruptedException {
    loop = new Loop("busy", 250, () -> rounds.incrementAndGet() < 5, this::rest);
    loop.start();
    assertThat(rests.poll(30, TimeUnit.SECONDS)).isEqualTo(250);
    assertThat(rounds).hasValue(5);
    assertThat(loop.isRunning()).isTrue();
  }

  @Test
  void isWokenFromItsRestToStop() throws InterruptedException {
    loop = new Loop("resting", 250, () -> false, this::rest);
    loop.start();
    assertThat(rests.poll(30, TimeUnit.SECONDS)).isEqualTo(250);
    loop.stop();
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(loop.isRunning()).isFalse();
  }

  @Test
  void triesAgainAfterAFault() throws InterruptedException {
    loop =
        new Loop(
            "faulty",
            1,
            () -> {
              if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
              }
              return false;
            },
            this::rest);
    loop.start();
    assertThat(rests.poll(30, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(rounds).hasValue(2);
  }

  @Test
  void leavesTheWorkToOthersWithoutAPause() {
    loop = new Loop("elsewhere", 0, () -> rounds.incrementAndGet() > 0, this::rest);
    loop.start();
    assertThat(loop.isRunning()).isTrue();
    assertThat(rounds).hasValue(0);
  }
}
