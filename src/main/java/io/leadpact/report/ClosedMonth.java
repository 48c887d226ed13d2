package io.leadpact.report;

import io.leadpact.report.measure.Tally;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The figure of a promise as it stood when its month closed.
 *
 * @param restatedAt when it was noticed that the past had changed; null while it has not
 */
public record ClosedMonth(
    String promise, YearMonth month, Tally tally, Instant closedAt, @Nullable Instant restatedAt) {}
