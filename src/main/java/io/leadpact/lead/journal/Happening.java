package io.leadpact.lead.journal;

import java.time.Instant;

/**
 * An entry as it counts after all corrections.
 *
 * @param at the time that counts: its own, or the corrected one
 * @param voided taken back: counts nowhere, but is still shown
 */
public record Happening(JournalEntry entry, Instant at, boolean voided) {

  public EventType type() {
    return entry.type();
  }

  public Facts facts() {
    return entry.facts();
  }

  public int seq() {
    return entry.seq();
  }

  public boolean corrected() {
    return voided || !at.equals(entry.at());
  }
}
