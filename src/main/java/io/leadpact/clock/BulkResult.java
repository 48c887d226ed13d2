package io.leadpact.clock;

import io.leadpact.lead.journal.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order for many leads.
 *
 * @param asked how many leads it was for
 * @param done on how many it was done and stands
 * @param refused on which it was not done, or not taken back, and why
 * @param doneAt null while it is under way, or where it was broken off
 * @param undoneAt when it was taken back
 */
public record BulkResult(
    UUID id,
    String actor,
    EventType type,
    int asked,
    int done,
    List<Refused> refused,
    Instant at,
    @Nullable Instant doneAt,
    @Nullable Instant undoneAt) {

  /**
   * A lead on which it was not done.
   *
   * @param code of the refusal, as in {@code problem.<code>}
   * @param undo whether it was done but could not be taken back
   */
  public record Refused(
      long lead, @Nullable String name, String code, List<String> arguments, boolean undo) {}

  /** How many leads have been looked at. */
  public int looked() {
    return done + refused.size();
  }
}
