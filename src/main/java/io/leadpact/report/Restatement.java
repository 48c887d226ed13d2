package io.leadpact.report;

import io.leadpact.report.measure.Restating;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a closed month that counts otherwise since.
 *
 * @param name what the lead is called; null where it was taken back
 * @param cause LATE_ENTRY, CORRECTION, CALENDAR, PROMISES, REBUILD, TAKEN_BACK (an import undone, a
 *     lead erased) or ENDED (the lead was closed or merged, and the clock with it)
 * @param before how it counted until then
 */
public record Restatement(
    long lead,
    @Nullable String name,
    int cycle,
    Instant at,
    String cause,
    Restating before,
    Restating after) {}
