package io.leadpact.clock;

import io.leadpact.clock.fold.FoldedClock;
import org.jspecify.annotations.Nullable;

/**
 * A clock that comes out otherwise than it was stored: one side is null where there was, or is,
 * none.
 */
record Recomputed(ClockKey key, @Nullable FoldedClock before, @Nullable FoldedClock after) {}
