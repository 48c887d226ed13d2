package io.leadpact.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The two passwords of an embedded server, in a file of two lines that only its owner can read. The
 * superuser's is the first line because that is the one that {@code initdb --pwfile} reads.
 */
record Passwords(String superuser, String application) {

  private static final int BYTES = 32;

  static Passwords random() {
    return new Passwords(password(), password());
  }

  static Passwords read(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    if (lines.size() < 2) {
      throw new IOException(file + " does not hold two passwords");
    }
    return new Passwords(lines.get(0), lines.get(1));
  }

  /** Never readable by others, not even while it is being written. */
  void write(Path file) throws IOException {
    Files.deleteIfExists(file);
    OwnerOnly.createFile(file);
    Files.write(file, List.of(superuser, application));
  }

  private static String password() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
