package io.leadpact.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;

/** Files and directories that other users of the machine can neither read nor plant. */
final class OwnerOnly {

  private OwnerOnly() {}

  static void createFile(Path file) throws IOException {
    Files.createFile(file, permissions(file, "rw-------"));
  }

  /** A directory of our own; one that somebody else prepared for us is refused. */
  static Path directory(Path directory) throws IOException {
    Files.createDirectories(directory.toAbsolutePath().getParent());
    if (!Files.exists(directory)) {
      Files.createDirectory(directory, permissions(directory, "rwx------"));
    }
    if (!Files.getOwner(directory).equals(owner())) {
      throw new IOException(directory + " belongs to another user");
    }
    if (isPosix(directory)) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
    return directory;
  }

  private static UserPrincipal owner() throws IOException {
    var probe = Files.createTempFile("leadpact", null);
    try {
      return Files.getOwner(probe);
    } finally {
      Files.delete(probe);
    }
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
