package io.leadpact.notification;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every instance what changed here, a tenth of a second's changes at once.
 *
 * <p>After the commit and not within it: PostgreSQL commits transactions that notify one after the
 * other, which intake must not wait for. What is lost with an instance that dies in between is a
 * wake-up and no fact.
 */
@Component
class LiveOutbox implements DisposableBean {

  static final String CHANNEL = "leadpact_live";

  private static final Logger log = LoggerFactory.getLogger(LiveOutbox.class);
  private static final int PAUSE_MS = 100;

  private final JdbcClient jdbc;
  private final LiveMarks marks;
  private final LiveBatch waiting = new LiveBatch();
  private final ScheduledExecutorService sender =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "live-outbox");
            thread.setDaemon(true);
            return thread;
          });

  LiveOutbox(JdbcClient jdbc, LiveMarks marks) {
    this.jdbc = jdbc;
    this.marks = marks;
  }

  /** What was committed just now. */
  synchronized void add(Collection<LiveChange> changes) {
    if (waiting.isEmpty() && !changes.isEmpty() && !sender.isShutdown()) {
      var unused = sender.schedule(this::send, PAUSE_MS, TimeUnit.MILLISECONDS);
    }
    waiting.add(changes, marks.next());
  }

  private synchronized List<String> take() {
    return waiting.take();
  }

  private void send() {
    var texts = take();
    try {
      jdbc.sql("select pg_notify(:channel, said) from unnest(:texts) as said")
          .param("channel", CHANNEL)
          .param("texts", texts.toArray(String[]::new))
          .query(rs -> {});
    } catch (DataAccessException e) {
      // Whoever finds the database again looks at everything anew.
      log.debug("{} texts were not told: {}", texts.size(), e.getClass().getSimpleName());
    }
  }

  @Override
  public void destroy() {
    sender.shutdownNow();
  }
}
