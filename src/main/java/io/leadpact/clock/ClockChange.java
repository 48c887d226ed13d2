package io.leadpact.clock;

import io.leadpact.clock.fold.FoldedClock.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock that was judged anew, as the history of its lead tells it.
 *
 * @param cause LATE_ENTRY, CORRECTION, CALENDAR, PROMISES or REBUILD
 * @param before how it stood; null: there was none
 * @param after how it stands since; null: there is none any more
 */
public record ClockChange(
    String promise,
    int cycle,
    Instant at,
    String cause,
    @Nullable State before,
    @Nullable State after,
    @Nullable Instant dueBefore,
    @Nullable Instant dueAfter) {}
