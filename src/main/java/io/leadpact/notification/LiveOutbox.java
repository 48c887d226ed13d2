package io.leadpact.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /** Beyond so many it is said of leads in general. */
  private static final int ONE_BY_ONE = 30;

  private final JdbcClient jdbc;
  private final Set<LiveChange> waiting = new LinkedHashSet<>();
  private final ScheduledExecutorService sender =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "live-outbox");
            thread.setDaemon(true);
            return thread;
          });

  LiveOutbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  synchronized void add(LiveChange change) {
    if (waiting.isEmpty() && !sender.isShutdown()) {
      var unused = sender.schedule(this::send, PAUSE_MS, TimeUnit.MILLISECONDS);
    }
    if (waiting.size() < ONE_BY_ONE || !change.text().startsWith("lead:")) {
      waiting.add(change);
    } else {
      waiting.add(LiveChange.LEADS);
    }
  }

  private synchronized List<LiveChange> take() {
    var taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  private void send() {
    var changes = take();
    try {
      jdbc.sql("select pg_notify(:channel, said) from unnest(:changes) as said")
          .param("channel", CHANNEL)
          .param("changes", changes.stream().map(LiveChange::text).toArray(String[]::new))
          .query(rs -> {});
    } catch (DataAccessException e) {
      // Whoever finds the database again looks at everything anew.
      log.debug("{} changes were not told: {}", changes.size(), e.getClass().getSimpleName());
    }
  }

  @Override
  public void destroy() {
    sender.shutdownNow();
  }
}
