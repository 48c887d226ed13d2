package io.leadpact.notification;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks after the open lines of this instance four times a minute. */
@Component
class LiveHeart implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(LiveHeart.class);
  private static final int EVERY_SECONDS = 15;

  private final LiveStreams streams;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "live-heart");
            thread.setDaemon(true);
            return thread;
          });

  LiveHeart(LiveStreams streams) {
    this.streams = streams;
    var unused =
        beats.scheduleWithFixedDelay(this::beat, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void beat() {
    try {
      streams.lookAfter();
    } catch (DataAccessException e) {
      log.debug("Sessions could not be looked up: {}", e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      log.warn("Open lines could not be looked after", e);
    }
  }

  @Override
  public void destroy() {
    beats.shutdownNow();
  }
}
