package io.leadpact.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken over from a killed run, and what is left alone. */
class DataDirectoryTest {

  @TempDir Path home;
  private Path data;

  @BeforeEach
  void data() throws IOException {
    data = home.resolve("postgres");
    Files.createDirectories(data);
  }

  @Test
  void aDirectoryThatWeBeganAndNoServerEverRanInIsMadeAgain() throws IOException {
    cluster();
    Files.writeString(home.resolve("postgres.unfinished"), "being made");
    assertThat(emptyAfterTaking()).isTrue();
  }

  @Test
  void aDirectoryWithoutAControlFileHoldsNoCluster() throws IOException {
    Files.writeString(data.resolve("PG_VERSION"), "18");
    Files.createDirectories(data.resolve("base/1"));
    assertThat(emptyAfterTaking()).isTrue();
  }

  @Test
  void aClusterThatARunningServerLeftIsNeverDeleted() throws IOException {
    cluster();
    Files.writeString(data.resolve("postmaster.opts"), "postgres -D here");
    Files.writeString(home.resolve("postgres.unfinished"), "being made");
    assertThat(emptyAfterTaking()).isFalse();
  }

  @Test
  void aClusterThatWeDidNotMakeIsNeverDeleted() throws IOException {
    cluster();
    assertThat(emptyAfterTaking()).isFalse();
    assertThatThrownBy(() -> EmbeddedPostgresServer.at(data))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("leadpact.passwords is missing");
    assertThat(data.resolve("global/pg_control")).exists();
  }

  @Test
  void otherFilesAreNeverDeleted() throws IOException {
    Files.writeString(data.resolve("thesis.txt"), "three years of work");
    assertThatThrownBy(() -> EmbeddedPostgresServer.at(data)).isInstanceOf(StartRefused.class);
    assertThat(data.resolve("thesis.txt")).exists();
  }

  private void cluster() throws IOException {
    Files.writeString(data.resolve("PG_VERSION"), "18");
    Files.createDirectories(data.resolve("global"));
    Files.writeString(data.resolve("global/pg_control"), "control");
  }

  private boolean emptyAfterTaking() throws IOException {
    try (var directory = DataDirectory.take(data)) {
      return directory.isEmpty();
    }
  }
}
