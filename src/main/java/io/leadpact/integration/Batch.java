package io.leadpact.integration;

import io.leadpact.integration.mapping.Profile;
import java.time.Instant;

/**
 * Where an import stands before a batch.
 *
 * @param position where in the file of the phase the next row begins
 * @param line the number of its line
 * @param lastLead the last lead whose events were recorded
 * @param latest no time in the files may be later
 */
record Batch(
    long id,
    ImportPhase phase,
    Profile profile,
    String actor,
    long position,
    long line,
    String lastLead,
    Instant latest) {

  /** Where it stands after rows up to there. */
  Progress at(long newPosition, long newLine, Tally tally) {
    return new Progress(phase, newPosition, newLine, lastLead, tally);
  }

  /** Where it stands when this phase is over. */
  Progress over(Tally tally) {
    var next = ImportPhase.values()[phase.ordinal() + 1];
    return new Progress(next, 0, 0, "", tally);
  }

  Progress after(String lead, Tally tally) {
    return new Progress(phase, position, line, lead, tally);
  }

  /** Where an import stands after a batch, and what the batch came to. */
  record Progress(ImportPhase phase, long position, long line, String lastLead, Tally tally) {}
}
