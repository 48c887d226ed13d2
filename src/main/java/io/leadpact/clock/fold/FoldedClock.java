package io.leadpact.clock.fold;

import io.leadpact.kernel.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of one promise on one lead, as the journal tells it. Nothing here depends on when it
 * was computed: an open clock whose due time has passed is read as breached by whoever reads it.
 *
 * @param cycle from 1 within the promise and the lead
 * @param startSeq the journal entry that started it
 * @param version of the agreement that judges it
 * @param calendar the key of the calendar that it counts by, to its end
 * @param unit BUSINESS, ELAPSED or BUSINESS_DAYS
 * @param team who is responsible now, or was at its end
 * @param warnAt when it warns; null where it does not, or is paused
 * @param dueAt the last instant in time; null while it is paused and for a voided start
 * @param stoppedAt when it was answered or cancelled
 * @param stopSeq the entry that answered it; null where none did
 * @param spentMs time used in its unit, less pauses, to its end or to the pause; null while it runs
 * @param leftMs while paused: what is left of the limit
 */
public record FoldedClock(
    String promise,
    int cycle,
    int startSeq,
    int version,
    Party party,
    String calendar,
    String unit,
    @Nullable String team,
    @Nullable String person,
    @Nullable String channel,
    State state,
    Instant startedAt,
    @Nullable Instant warnAt,
    @Nullable Instant dueAt,
    @Nullable Instant stoppedAt,
    @Nullable Integer stopSeq,
    @Nullable Long spentMs,
    @Nullable Long leftMs) {

  /** How a clock stands, or ended. */
  public enum State {
    RUNNING,
    PAUSED,
    MET,
    BREACHED,
    CANCELLED;

    public boolean open() {
      return this == RUNNING || this == PAUSED;
    }
  }
}
