package io.leadpact.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One server that keeps its data, looked at from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresServerTest {

  private Path home;
  private Path data;
  private EmbeddedPostgresServer server;

  @BeforeAll
  void start(@TempDir Path temporary) {
    home = temporary;
    data = home.resolve("data/postgres");
    server = EmbeddedPostgresServer.at(data);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void onlyTheOwnerCanReadDataAndPasswords() throws Exception {
    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("leadpact.passwords"))).isEqualTo("rw-------");
    assertThat(permissions(home.resolve("data/postgres.binaries"))).isEqualTo("rwx------");
  }

  @Test
  void nobodyIsTrustedWithoutAPassword() throws Exception {
    assertThat(Files.readString(data.resolve("pg_hba.conf")).lines())
        .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("scram-sha-256"));
    assertThatThrownBy(() -> connect("leadpact", "guessed"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    assertThatThrownBy(() -> connect("postgres", "postgres")).isInstanceOf(SQLException.class);
  }

  @Test
  void theApplicationIsNoSuperuserAndOwnsItsDatabase() throws Exception {
    try (var connection = asApplication()) {
      assertThat(
              ask(
                  connection,
                  "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
          .isEqualTo("f");
      assertThat(
              ask(
                  connection,
                  "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
          .isEqualTo("leadpact");
      connection.createStatement().execute("create extension if not exists pg_trgm");
      assertThatThrownBy(() -> ask(connection, "select pg_read_file('/etc/passwd')"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void whatIsCommittedIsOnDisk() throws Exception {
    try (var connection = asApplication()) {
      assertThat(ask(connection, "show fsync")).isEqualTo("on");
      assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(connection, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(connection, "show listen_addresses")).isEqualTo("localhost");
    }
  }

  @Test
  void aSecondApplicationIsRefused() {
    assertThatThrownBy(() -> EmbeddedPostgresServer.at(data))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Another running application already uses the data directory");
  }

  private Connection asApplication() throws Exception {
    return connect("leadpact", Passwords.read(data.resolve("leadpact.passwords")).application());
  }

  private Connection connect(String user, String password) throws SQLException {
    var url = server.connectionDetails("leadpact").getJdbcUrl();
    return DriverManager.getConnection(url, user, password);
  }

  static String ask(Connection connection, String question) throws SQLException {
    var answer = connection.createStatement().executeQuery(question);
    answer.next();
    return answer.getString(1);
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
