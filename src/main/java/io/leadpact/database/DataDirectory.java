package io.leadpact.database;

import io.leadpact.kernel.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an embedded server keeps its data, held by one application at a time. A file beside it is
 * the lock, and remembers that a cluster is being made: a directory is emptied only if we ourselves
 * began to make it and no server ever ran in it, or if it cannot hold a cluster.
 */
final class DataDirectory implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);
  private static final String UNFINISHED = "being made";

  private final Path path;
  private final Path mark;
  private final FileChannel lock;

  private DataDirectory(Path path, Path mark, FileChannel lock) {
    this.path = path;
    this.mark = mark;
    this.lock = lock;
  }

  /** Takes the directory, whatever a killed run left there. */
  static DataDirectory take(Path wanted) throws IOException {
    var path = wanted.toAbsolutePath().normalize();
    Files.createDirectories(path.getParent());
    var lock =
        FileChannel.open(
            beside(path, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(lock) == null) {
      lock.close();
      throw new StartRefused(
          "Another running application already uses the data directory " + path + ".",
          "Stop the other one, or give this one a directory of its own:"
              + " leadpact.embedded-postgres.data-dir.");
    }
    OwnerOnly.directory(path);
    var directory = new DataDirectory(path, beside(path, ".unfinished"), lock);
    Leftovers.stop(path);
    directory.clearIfHalfMade();
    return directory;
  }

  Path path() {
    return path;
  }

  Path binaries() {
    return beside(path, ".binaries");
  }

  Path passwords() {
    return path.resolve("leadpact.passwords");
  }

  boolean isEmpty() throws IOException {
    try (var files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  void beginMaking() throws IOException {
    Files.writeString(mark, UNFINISHED);
  }

  void finishedMaking() throws IOException {
    Files.deleteIfExists(mark);
  }

  private void clearIfHalfMade() throws IOException {
    var everRan = Files.exists(path.resolve("postmaster.opts"));
    var weBegan = Files.exists(mark) && !everRan;
    var noCluster =
        Files.exists(path.resolve("PG_VERSION"))
            && Files.notExists(path.resolve("global/pg_control"));
    if ((weBegan || noCluster) && !isEmpty()) {
      log.warn("Making {} again: a run was stopped before it was complete", path);
      Leftovers.deleteContents(path);
    }
  }

  private static Path beside(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisVeryProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
