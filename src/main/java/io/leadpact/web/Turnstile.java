package io.leadpact.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Lets one of several equal questions through at a time. Of those that wait, the newest goes next:
 * whoever asks again has given the older ones up. Where too many wait, the oldest is turned away.
 */
final class Turnstile {

  private final int room;
  private final Map<String, Deque<CompletableFuture<Boolean>>> waiting = new HashMap<>();

  /**
   * @param room how many of one kind may wait
   */
  Turnstile(int room) {
    this.room = room;
  }

  /** Whether the caller may go through, after a wait if need be; whoever may has to leave again. */
  boolean enter(String question) {
    var turn = queue(question);
    return turn == null || turn.join();
  }

  private synchronized @Nullable CompletableFuture<Boolean> queue(String question) {
    var before = waiting.putIfAbsent(question, new ArrayDeque<>());
    if (before == null) {
      return null;
    }
    var turn = new CompletableFuture<Boolean>();
    before.push(turn);
    if (before.size() > room) {
      before.removeLast().complete(false);
    }
    return turn;
  }

  synchronized void leave(String question) {
    var others = waiting.get(question);
    var next = others == null ? null : others.poll();
    if (next == null) {
      waiting.remove(question);
    } else {
      next.complete(true);
    }
  }
}
