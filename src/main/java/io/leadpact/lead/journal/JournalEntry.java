package io.leadpact.lead.journal;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal, never changed once written.
 *
 * @param seq its number within the lead, from 1, in the order of recording
 * @param at when it happened, in whole milliseconds
 * @param recordedAt when we learned of it
 * @param actor who did it: {@code user:12}, {@code system}, or the name another system gave
 * @param source the system that it came from
 * @param externalId the id it has in that system, if any
 */
public record JournalEntry(
    int seq,
    EventType type,
    Instant at,
    Instant recordedAt,
    String actor,
    String source,
    @Nullable String externalId,
    Facts facts) {

  /** Independent of the order of arrival wherever entries have ids of their own. */
  public static final Comparator<JournalEntry> ORDER =
      Comparator.comparing(JournalEntry::at).thenComparing(JournalEntry.tieBreak());

  /** What decides between entries of the same time. */
  static Comparator<JournalEntry> tieBreak() {
    return Comparator.comparing(JournalEntry::type)
        .thenComparing(JournalEntry::source)
        .thenComparing(JournalEntry::externalId, Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(JournalEntry::seq);
  }
}
