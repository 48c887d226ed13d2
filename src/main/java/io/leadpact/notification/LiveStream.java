package io.leadpact.notification;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One page that somebody looks at. What changes before it is its turn goes out in one message, so
 * that a slow line delays nobody else and holds no queue.
 */
final class LiveStream {

  private final String actor;
  private final String session;
  private final SseEmitter emitter;
  private final Executor beats;
  private final LiveTurns turns;
  private final Runnable turn = this::tell;
  private final LiveView view;
  private final Set<String> waiting = new LinkedHashSet<>();
  private boolean beating;
  private boolean telling;

  /**
   * @param turns carries out what makes pages look again, each in its turn
   */
  LiveStream(
      String actor,
      String session,
      LiveView view,
      SseEmitter emitter,
      Executor beats,
      LiveTurns turns) {
    this.actor = actor;
    this.session = session;
    this.view = view;
    this.emitter = emitter;
    this.beats = beats;
    this.turns = turns;
  }

  String actor() {
    return actor;
  }

  String session() {
    return session;
  }

  boolean isOfSamePage(String itsSession, LiveView another) {
    return session.equals(itsSession) && view.isOfSamePage(another);
  }

  /** The page is told of what it shows. */
  void offer(List<LiveWord> words) {
    note(words.stream().filter(view::isConcernedBy).map(LiveWord::change));
  }

  /** The page looks at all that it shows. */
  void offerAll() {
    note(view.shown().stream());
  }

  private synchronized void note(Stream<LiveChange> changes) {
    changes.map(LiveChange::text).forEach(waiting::add);
    takeTurn();
  }

  private synchronized void takeTurn() {
    if (!telling && !waiting.isEmpty()) {
      telling = true;
      turns.execute(turn);
    }
  }

  private void tell() {
    send(SseEmitter.event().name("change").data(String.join(" ", taken())));
    synchronized (this) {
      telling = false;
    }
    takeTurn();
  }

  private synchronized Set<String> taken() {
    var changes = new LinkedHashSet<>(waiting);
    waiting.clear();
    return changes;
  }

  /** A word without meaning, by which proxies and browsers see that the line stands. */
  synchronized void heartbeat() {
    if (!beating) {
      beating = true;
      beats.execute(this::beat);
    }
  }

  private void beat() {
    send(SseEmitter.event().comment("here"));
    synchronized (this) {
      beating = false;
    }
  }

  private void send(SseEmitter.SseEventBuilder event) {
    try {
      emitter.send(event);
    } catch (IOException | IllegalStateException e) {
      // Whoever listened has gone: the server notices by itself and says so to those who keep the
      // line.
    }
  }

  /** Nobody listens any more. */
  void withdraw() {
    turns.withdraw(turn);
  }

  void close() {
    withdraw();
    emitter.complete();
  }
}
