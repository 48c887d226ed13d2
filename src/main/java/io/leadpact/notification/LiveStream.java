package io.leadpact.notification;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One page that somebody looks at. What changes while the last message is under way goes out with
 * the next one, so that a slow line delays nobody else and holds no queue.
 */
final class LiveStream {

  private final String actor;
  private final String session;
  private final SseEmitter emitter;
  private final Executor executor;
  private final Set<String> waiting = new LinkedHashSet<>();
  private boolean beat;
  private boolean busy;

  LiveStream(String actor, String session, SseEmitter emitter, Executor executor) {
    this.actor = actor;
    this.session = session;
    this.emitter = emitter;
    this.executor = executor;
  }

  String actor() {
    return actor;
  }

  String session() {
    return session;
  }

  synchronized void offer(LiveChange change) {
    waiting.add(change.text());
    begin();
  }

  /** A word without meaning, by which proxies and browsers see that the line stands. */
  synchronized void heartbeat() {
    beat = true;
    begin();
  }

  private void begin() {
    if (!busy) {
      busy = true;
      executor.execute(this::send);
    }
  }

  void close() {
    emitter.complete();
  }

  private void send() {
    try {
      for (var next = next(); next != null; next = next()) {
        emitter.send(next);
      }
    } catch (IOException | IllegalStateException e) {
      // Whoever listened has gone: the server notices by itself and says so to those who keep the
      // line.
    }
  }

  private synchronized SseEmitter.@Nullable SseEventBuilder next() {
    if (!waiting.isEmpty()) {
      var changes = waiting.stream().collect(Collectors.joining(" "));
      waiting.clear();
      beat = false;
      return SseEmitter.event().name("change").data(changes);
    }
    if (beat) {
      beat = false;
      return SseEmitter.event().comment("here");
    }
    busy = false;
    return null;
  }
}
