package io.leadpact.lead.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Something that happened and is not in the journal yet. Times are cut to whole milliseconds. */
public record NewEvent(
    EventType type,
    Instant at,
    String actor,
    String source,
    @Nullable String externalId,
    Facts facts) {

  public NewEvent {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  public JournalEntry recorded(int seq, Instant now) {
    return new JournalEntry(
        seq, type, at, now.truncatedTo(ChronoUnit.MILLIS), actor, source, externalId, facts);
  }
}
