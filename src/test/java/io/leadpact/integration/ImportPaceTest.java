package io.leadpact.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long an import still takes. */
class ImportPaceTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  @Test
  void aQuarterInAMinuteLeavesThreeMinutes() {
    var pace = ImportPace.of(view(ImportState.RUNNING, ImportPhase.LEADS, 25, 6_000), NOW);
    assertThat(pace.leftMillis()).contains(180_000L);
    assertThat(pace.linesPerSecond()).contains(100L);
  }

  @Test
  void itSaysNothingWhileThereIsTooLittleToGoBy() {
    var pace = ImportPace.of(view(ImportState.RUNNING, ImportPhase.LEADS, 1, 10), NOW);
    assertThat(pace.leftMillis()).isEmpty();
  }

  @Test
  void whoOnlyRecordsReadsNoLines() {
    var pace = ImportPace.of(view(ImportState.RUNNING, ImportPhase.RECORD, 60, 6_000), NOW);
    assertThat(pace.linesPerSecond()).isEmpty();
    assertThat(pace.leftMillis()).contains(40_000L);
  }

  @Test
  void whatStandsStillHasNoPace() {
    var pace = ImportPace.of(view(ImportState.STOPPED, ImportPhase.LEADS, 25, 6_000), NOW);
    assertThat(pace).isEqualTo(ImportPace.UNKNOWN);
  }

  private static ImportView view(ImportState state, ImportPhase phase, int percent, long read) {
    var started = NOW.minusSeconds(60);
    var counts = new Counts(read, 0, 0, 0, 0, 0, 0);
    return new ImportView(
        1, state, phase, "crm", null, "user:1", started, started, null, percent, counts, List.of(),
        null);
  }
}
