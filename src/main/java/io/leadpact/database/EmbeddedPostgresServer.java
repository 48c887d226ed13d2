package io.leadpact.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.*;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL, unpacked from a jar and run as a child process. dataDir == null: throw-away
 * cluster.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
  private final EmbeddedPostgres pg;
  private final String database;

  public EmbeddedPostgresServer(Path dataDir, String database) {
    this.database = database;
    long t0 = System.nanoTime();
    try {
      EmbeddedPostgres.Builder b =
          EmbeddedPostgres.builder()
              .setRegisterShutdownHook(false) // Spring closes the pool first, then this bean
              .setPGStartupWait(
                  Duration.ofSeconds(60)) // default 10 s is tight on slow disks / crash recovery
              .setLocaleConfig("locale-provider", "builtin") // same sort order on every OS
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setLocaleConfig("locale", "C");
      if (dataDir != null) {
        Path dir = dataDir.toAbsolutePath();
        Files.createDirectories(dir);
        stopOrphan(dir);
        b.setDataDirectory(dir)
            .setCleanDataDirectory(false)
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig(
                "fsync", "on"); // zonky always passes -F (fsync off); the later -c wins
      } else {
        b.setServerConfig("synchronous_commit", "off").setServerConfig("full_page_writes", "off");
      }
      pg = b.start();
      createDatabase(database);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(
          "Embedded PostgreSQL did not start: "
              + e.getMessage()
              + ". Set spring.datasource.url to use a server of your own.",
          e);
    }
    log.info(
        "Embedded PostgreSQL ready on port {} in {} ms (data: {})",
        pg.getPort(),
        (System.nanoTime() - t0) / 1_000_000,
        dataDir == null ? "temporary" : dataDir.toAbsolutePath());
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://localhost:" + pg.getPort() + "/" + database;
  }

  public String username() {
    return "postgres";
  }

  @Override
  public void close() {
    try {
      pg.close();
    } catch (IOException e) {
      log.warn("Embedded PostgreSQL did not stop cleanly", e);
    }
  }

  /** Creates the database unless it exists and returns its JDBC URL. */
  public String createDatabase(String name) {
    try (Connection c = pg.getPostgresDatabase().getConnection();
        var st = c.createStatement()) {
      boolean exists;
      try (var rs = st.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
        exists = rs.next();
      }
      if (!exists) st.execute("create database \"" + name + "\"");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "jdbc:postgresql://localhost:" + pg.getPort() + "/" + name;
  }

  /**
   * After kill -9 of the JVM the postmaster lives on (it is daemonised). Take the data directory
   * back.
   */
  private static void stopOrphan(Path dir) throws IOException {
    Path pidFile = dir.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return;
    try (FileChannel ch =
            FileChannel.open(
                dir.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(ch)) {
      if (lock == null)
        throw new IllegalStateException("Another running application already uses " + dir);
      List<String> lines = Files.readAllLines(pidFile);
      Optional<ProcessHandle> orphan =
          lines.isEmpty()
              ? Optional.empty()
              : ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                  .filter(EmbeddedPostgresServer::isPostgres);
      if (orphan.isEmpty()) return; // stale file: postgres itself removes it
      log.warn("Stopping PostgreSQL (pid {}) left behind by a killed run", orphan.get().pid());
      orphan.get().destroy(); // SIGTERM = smart shutdown
      try {
        orphan.get().onExit().get(10, TimeUnit.SECONDS);
      } catch (Exception e) {
        orphan.get().destroyForcibly(); // WAL recovery will do the rest
        orphan.get().onExit().join();
      }
    }
  }

  private static boolean isPostgres(ProcessHandle p) {
    return p.info().command().map(c -> c.contains("postgres")).orElse(false);
  }

  private static FileLock tryLock(FileChannel ch) throws IOException {
    try {
      return ch.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
