package io.leadpact.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Brings a PostgreSQL up: one that keeps its data safe, or one to be thrown away. */
final class Cluster {

  private static final Duration RECOVERY_AFTER_A_CRASH = Duration.ofSeconds(60);

  private Cluster() {}

  /** Without a password for anybody on this machine: for tests only. */
  static EmbeddedPostgres throwAway() throws IOException {
    var binaries =
        Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("leadpact-postgres-" + System.getProperty("user.name"));
    return builder(binaries)
        .setServerConfig("synchronous_commit", "off")
        .setServerConfig("full_page_writes", "off")
        .start();
  }

  /** Makes the cluster on its first start, with scram from its first moment on. */
  static EmbeddedPostgres start(DataDirectory directory, Passwords passwords) throws IOException {
    var toBeMade = directory.isEmpty();
    var passwordFile = Files.createTempFile("leadpact", null);
    try {
      passwords.write(passwordFile);
      if (toBeMade) {
        directory.beginMaking();
      }
      var server = durable(directory, passwords, passwordFile).start();
      directory.finishedMaking();
      return server;
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private static EmbeddedPostgres.Builder durable(
      DataDirectory directory, Passwords passwords, Path passwordFile) throws IOException {
    return builder(directory.binaries())
        .setDataDirectory(directory.path())
        .setCleanDataDirectory(false)
        .setLocaleConfig("auth-local", "scram-sha-256")
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("pwfile", passwordFile.toString())
        .setConnectConfig("password", passwords.superuser())
        .setDataDirectoryCustomizer(made -> keep(passwords, directory))
        // The library always turns fsync off; what comes later on the command line wins.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on");
  }

  /** Between initdb and the first start: from here on the directory is whole. */
  private static void keep(Passwords passwords, DataDirectory directory) {
    try {
      passwords.write(directory.passwords());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path binaries) throws IOException {
    // Its default is one directory in the temporary folder for all users of the machine: anybody
    // could put a program there that we would then run. It opens its directory for all, so that
    // one lies within one of ours.
    var unpacked = OwnerOnly.directory(binaries).resolve("unpacked");
    System.setProperty("ot.epg.working-dir", unpacked.toString());
    return EmbeddedPostgres.builder()
        .setRegisterShutdownHook(false) // the pool closes first, then whoever holds the server
        .setPGStartupWait(RECOVERY_AFTER_A_CRASH)
        .setServerConfig("listen_addresses", "localhost")
        .setLocaleConfig("locale-provider", "builtin") // one sort order on every system
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C");
  }
}
