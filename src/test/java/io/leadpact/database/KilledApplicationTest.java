package io.leadpact.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is gone from one moment to the next leaves its PostgreSQL running. */
class KilledApplicationTest {

  /** Commits a row and is gone without any farewell, as after kill -9. */
  static final class Application {
    public static void main(String[] args) throws Exception {
      var server = EmbeddedPostgresServer.at(Path.of(args[0]));
      var details = server.connectionDetails("leadpact");
      try (var connection =
          DriverManager.getConnection(
              details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
        connection.createStatement().execute("create table kept as select 42 as answer");
      }
      Runtime.getRuntime().halt(9);
    }
  }

  @Test
  void itsServerIsTakenOverWithEverythingCommitted(@TempDir Path home) throws Exception {
    var data = home.resolve("postgres");
    runAndKill(data);
    var orphan = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (var server = EmbeddedPostgresServer.at(data)) {
      assertThat(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false)).isFalse();
      var details = server.connectionDetails("leadpact");
      try (var connection =
          DriverManager.getConnection(
              details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
        assertThat(EmbeddedPostgresServerTest.ask(connection, "select answer from kept"))
            .isEqualTo("42");
      }
    }
  }

  private static void runAndKill(Path data) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling("output").toFile())
            .start();
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(9);
  }
}
