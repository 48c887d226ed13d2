package io.leadpact.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast an import goes, and how long it will still take if it goes on like this.
 *
 * @param linesPerSecond read so far; empty once it only records
 * @param leftMillis empty while there is too little to go by
 */
record ImportPace(Optional<Long> linesPerSecond, Optional<Long> leftMillis) {

  static final ImportPace UNKNOWN = new ImportPace(Optional.empty(), Optional.empty());

  private static final int ENOUGH = 2;

  static ImportPace of(ImportView view, Instant now) {
    var started = view.startedAt();
    if (!view.state().active() || started == null || !started.isBefore(now)) {
      return UNKNOWN;
    }
    long took = Duration.between(started, now).toMillis();
    var reads = view.phase() == ImportPhase.LEADS || view.phase() == ImportPhase.EVENTS;
    return new ImportPace(
        Optional.of(view.counts().read() * 1_000 / Math.max(1, took))
            .filter(lines -> reads && lines > 0),
        Optional.of(view.percent())
            .filter(percent -> percent >= ENOUGH)
            .map(percent -> took * (100 - percent) / percent));
  }
}
