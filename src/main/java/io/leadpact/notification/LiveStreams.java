package io.leadpact.notification;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages that are looked at on this instance, each with an open line. */
@Service
class LiveStreams {

  /** More lines than a person has pages: the oldest is closed, which its page survives. */
  static final int MOST_OF_ONE = 8;

  private final List<LiveStream> streams = new CopyOnWriteArrayList<>();
  private final JdbcClient jdbc;
  private final Executor executor;
  private final LivePace pace;
  private final LiveMemory memory = new LiveMemory(System.nanoTime());
  private final Clock clock;

  @Autowired
  LiveStreams(JdbcClient jdbc, Environment environment, Clock clock) {
    this(jdbc, threads(Threading.VIRTUAL.isActive(environment)), clock);
  }

  LiveStreams(JdbcClient jdbc, Executor executor, Clock clock) {
    this.jdbc = jdbc;
    this.executor = executor;
    this.pace = LivePace.of(Runtime.getRuntime().availableProcessors(), executor);
    this.clock = clock;
  }

  private static Executor threads(boolean virtual) {
    var executor = new SimpleAsyncTaskExecutor("live-");
    executor.setVirtualThreads(virtual);
    executor.setDaemon(true);
    return executor;
  }

  /**
   * @param session the line ends with it
   */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public SseEmitter open(String actor, String session, LiveView view) {
    var emitter = new SseEmitter(0L);
    var stream = new LiveStream(actor, session, view, emitter, executor, pace);
    emitter.onCompletion(() -> forget(stream));
    emitter.onTimeout(() -> forget(stream));
    emitter.onError(error -> forget(stream));
    streams.stream().filter(one -> one.isOfSamePage(session, view)).forEach(this::close);
    streams.add(stream);
    var own = streams.stream().filter(one -> one.actor().equals(actor)).toList();
    own.stream().limit(Math.max(0, own.size() - MOST_OF_ONE)).forEach(this::close);
    stream.heartbeat();
    memory.since(view.age(), System.nanoTime()).ifPresentOrElse(stream::offer, stream::offerAll);
    return emitter;
  }

  /** What is on its way to nobody takes no turn of others. */
  private void forget(LiveStream stream) {
    streams.remove(stream);
    stream.withdraw();
  }

  private void close(LiveStream stream) {
    streams.remove(stream);
    stream.close();
  }

  public void publish(List<LiveWord> words) {
    memory.keep(words, System.nanoTime());
    streams.forEach(stream -> stream.offer(words));
  }

  /** Closes the lines whose session is over; the others get a sign of life. */
  public void lookAfter() {
    if (streams.isEmpty()) {
      return;
    }
    var sessions = streams.stream().map(LiveStream::session).distinct().toArray(String[]::new);
    var known =
        Set.copyOf(
            jdbc.sql(
                    "select session_id from spring_session where session_id = any (:ids) and expiry_time > :now")
                .param("ids", sessions)
                .param("now", clock.millis())
                .query(String.class)
                .list());
    for (var stream : streams) {
      if (known.contains(stream.session())) {
        stream.heartbeat();
      } else {
        close(stream);
      }
    }
  }

  public void closeAll() {
    streams.forEach(this::close);
  }

  int count() {
    return streams.size();
  }
}
