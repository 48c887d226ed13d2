package io.leadpact.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed application leaves behind: PostgreSQL is a process of its own and lives on. Only
 * processes that were given our very directory are ours to stop.
 */
final class Leftovers {

  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
  private static final int PATIENCE_SECONDS = 10;

  private Leftovers() {}

  /** Ends the server or the half-done initdb that still works in the directory. */
  static void stop(Path directory) {
    ProcessHandle.allProcesses()
        .filter(process -> worksIn(directory, process))
        .forEach(Leftovers::stop);
  }

  private static boolean worksIn(Path directory, ProcessHandle process) {
    var info = process.info();
    var isPostgres =
        info.command()
            .map(command -> command.contains("postgres") || command.contains("initdb"))
            .orElse(false);
    return isPostgres
        && info.arguments()
            .map(arguments -> Arrays.asList(arguments).contains(directory.toString()))
            .orElse(false);
  }

  private static void stop(ProcessHandle process) {
    log.warn("Stopping PostgreSQL (process {}) left behind by a killed run", process.pid());
    process.destroy();
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException tooSlow) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      process.onExit().join();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void deleteContents(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(directory)) {
          Files.delete(file);
        }
      }
    }
  }
}
