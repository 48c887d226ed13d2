package io.leadpact.handoff;

import io.leadpact.handoff.routing.Trait;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.LeadState;
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
