package io.leadpact.handoff;

import io.leadpact.handoff.routing.Trait;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.LeadState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead that is locked, with all that may decide to whom it goes.
 *
 * @param waiting with whom it lies, where it still does
 */
record RoutingCase(
    long lead,
    LeadState state,
    Journal journal,
    Map<Trait, String> traits,
    @Nullable Waiting waiting) {

  /** It lies with a team until somebody has room or is at work. */
  record Waiting(long lead, String team, AssignmentCause cause) {}

  /**
   * When an entry of that type happens now: not before what happened last, and not at the same
   * moment as what would be read after it. A lead that is given back and given away within a
   * millisecond would seem to be nobody's still.
   */
  Instant behindAll(EventType type, Instant now) {
    var last = state.lastAt();
    var at = last.isAfter(now) ? last : now;
    var overtaken =
        journal.happenings().stream()
            .anyMatch(one -> one.at().equals(at) && one.type().compareTo(type) > 0);
    return overtaken ? at.plusMillis(1) : at;
  }

  /** Nobody ended it meanwhile. */
  boolean isOpen() {
    return state.outcome() == null;
  }

  /** It lies where it was laid. */
  boolean stillWaits() {
    return waiting != null
        && isOpen()
        && waiting.team().equals(state.team())
        && state.person() == null;
  }
}
