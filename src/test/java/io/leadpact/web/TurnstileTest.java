package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnstileTest {

  private final Turnstile turnstile = new Turnstile(2);
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  @Test
  void differentQuestionsDoNotWaitForEachOther() {
    assertThat(turnstile.enter("a")).isTrue();
    assertThat(turnstile.enter("b")).isTrue();
  }

  @Test
  void equalOnesGoOneAfterAnotherTheNewestFirst() {
    assertThat(turnstile.enter("a")).isTrue();
    var older = ask("older");
    var newer = ask("newer");
    assertThat(order).isEmpty();
    turnstile.leave("a");
    assertThat(newer.join()).isTrue();
    assertThat(older).isNotDone();
    turnstile.leave("a");
    assertThat(older.join()).isTrue();
    assertThat(order).containsExactly("newer", "older");
  }

  @Test
  void whereTooManyWaitTheOldestIsTurnedAway() {
    turnstile.enter("a");
    var oldest = ask("oldest");
    ask("second");
    ask("third");
    assertThat(oldest.join()).isFalse();
  }

  @Test
  void afterTheLastOneTheWayIsFree() {
    turnstile.enter("a");
    turnstile.leave("a");
    assertThat(turnstile.enter("a")).isTrue();
  }

  /** Asks in a thread of its own, and returns when that one waits. */
  private CompletableFuture<Boolean> ask(String name) {
    var answer = new CompletableFuture<Boolean>();
    var thread =
        new Thread(
            () -> {
              var through = turnstile.enter("a");
              if (through) {
                order.add(name);
              }
              answer.complete(through);
            });
    thread.setDaemon(true);
    thread.start();
    await().until(() -> thread.getState() == Thread.State.WAITING);
    return answer;
  }
}
