package io.leadpact.lead.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and is not in the journal yet. Times are cut to whole milliseconds.
 *
 * @param learnedAt when somebody learned of it, where that was before it is recorded here; null:
 *     when it is recorded
 */
public record NewEvent(
    EventType type,
    Instant at,
    String actor,
    String source,
    @Nullable String externalId,
    Facts facts,
    @Nullable Instant learnedAt) {

  public NewEvent {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  public NewEvent(
      EventType type,
      Instant at,
      String actor,
      String source,
      @Nullable String externalId,
      Facts facts) {
    this(type, at, actor, source, externalId, facts, null);
  }

  /** The same, known since then. */
  public NewEvent learned(@Nullable Instant learnedAt) {
    return new NewEvent(type, at, actor, source, externalId, facts, learnedAt);
  }

  public JournalEntry recorded(int seq, Instant now) {
    var known = learnedAt == null || learnedAt.isAfter(now) ? now : learnedAt;
    return new JournalEntry(
        seq, type, at, known.truncatedTo(ChronoUnit.MILLIS), actor, source, externalId, facts);
  }
}
