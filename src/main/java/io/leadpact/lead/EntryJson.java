package io.leadpact.lead;

import io.leadpact.lead.journal.Happening;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a journal as programs read it.
 *
 * @param at when it happened, as it was recorded
 * @param countsAt the time that counts: the same, unless it was corrected
 * @param voided taken back: it counts nowhere
 */
record EntryJson(
    int seq,
    String type,
    Instant at,
    Instant countsAt,
    boolean voided,
    Instant recordedAt,
    String actor,
    String source,
    @Nullable String externalId,
    Map<String, String> facts) {

  static EntryJson of(Happening happening) {
    var entry = happening.entry();
    return new EntryJson(
        entry.seq(),
        entry.type().name(),
        entry.at(),
        happening.at(),
        happening.voided(),
        entry.recordedAt(),
        entry.actor(),
        entry.source(),
        entry.externalId(),
        entry.facts().byKey());
  }
}
