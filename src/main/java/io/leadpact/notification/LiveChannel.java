package io.leadpact.notification;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens on one connection of its own for what changed on any instance. Where the connection is
 * lost it tries again each second, and then has everything looked at anew.
 */
@Component
class LiveChannel implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveChannel.class);
  private static final int LOOK_EVERY_MS = 10_000;
  private static final int TRY_AGAIN_MS = 1_000;

  /** Nobody knows what happened while nobody listened. */
  private static final List<LiveWord> EVERYTHING =
      List.of(LiveWord.unmarked(LiveChange.LEADS), LiveWord.unmarked(LiveChange.ALERTS));

  private final JdbcConnectionDetails database;
  private final LiveStreams streams;
  private volatile boolean running;
  private Thread thread = new Thread();

  LiveChannel(JdbcConnectionDetails database, LiveStreams streams) {
    this.database = database;
    this.streams = streams;
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::listenOn, "live-channel");
    thread.setDaemon(true);
    thread.start();
  }

  /** The thread notices within the time of a look, or as soon as it is interrupted. */
  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    streams.closeAll();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Ends before the web server waits for its last requests. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE;
  }

  private void listenOn() {
    boolean lost = false;
    while (running) {
      try (var connection = open()) {
        if (lost) {
          lost = false;
          log.info("Live updates go on");
        }
        streams.publish(EVERYTHING);
        listen(connection);
      } catch (SQLException e) {
        if (running && !lost) {
          log.warn("Live updates wait for the database: {}", e.getSQLState());
        }
      } catch (RuntimeException e) {
        log.warn("Live updates were broken off", e);
      }
      lost = true;
      pause();
    }
  }

  private Connection open() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", Objects.requireNonNullElse(database.getUsername(), ""));
    properties.setProperty("password", Objects.requireNonNullElse(database.getPassword(), ""));
    properties.setProperty("ApplicationName", LiveOutbox.CHANNEL);
    var connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + LiveOutbox.CHANNEL);
    }
    return connection;
  }

  private void listen(Connection connection) throws SQLException {
    var postgres = connection.unwrap(PGConnection.class);
    while (running) {
      var notifications = postgres.getNotifications(LOOK_EVERY_MS);
      for (var notification : notifications) {
        streams.publish(LiveWord.read(notification.getParameter()));
      }
      if (notifications.length == 0 && !connection.isValid(2)) {
        throw new SQLException("The connection is gone", "08006");
      }
    }
  }

  private void pause() {
    try {
      if (running) {
        Thread.sleep(TRY_AGAIN_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
