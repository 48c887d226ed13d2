package io.leadpact.clock;

import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.kernel.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock as somebody reads it at a moment: one that is past due reads as breached, one that is
 * paused is due as if it were resumed now.
 *
 * @param leadName what to call the lead: its person, else its company, else its external id
 * @param open it is neither answered nor cancelled yet
 * @param late it was, or is, over its limit
 * @param spentMs time used so far or to its end, in its unit
 * @param leftMs time left of its unit, negative when late; null once it is closed
 * @param limitMs the whole limit in its unit
 * @param opensAt where its calendar is closed at the moment: when it opens; else null
 */
public record ClockView(
    long lead,
    @Nullable String leadName,
    @Nullable String company,
    String promise,
    Party party,
    int cycle,
    int version,
    String calendar,
    String unit,
    @Nullable String team,
    @Nullable String person,
    State state,
    boolean open,
    boolean late,
    Instant startedAt,
    @Nullable Instant warnAt,
    @Nullable Instant dueAt,
    @Nullable Instant stoppedAt,
    long spentMs,
    @Nullable Long leftMs,
    long limitMs,
    @Nullable Instant opensAt) {

  /** The warning has come and the breach has not. */
  public boolean atRisk(Instant now) {
    return state == State.RUNNING && warnAt != null && !warnAt.isAfter(now);
  }

  /** It is paused, or its calendar is closed at the moment. */
  public boolean standsStill() {
    return state == State.PAUSED || (open && opensAt != null);
  }
}
