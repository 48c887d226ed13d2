package io.leadpact.web.timeline;

import io.leadpact.calendar.time.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn of one clock.
 *
 * @param stopped when it was answered or cancelled; null while it is open
 * @param due null where it is due at no time: its start was taken back
 * @param pauses when it stood still, in order; an open one ends now
 * @param attempts when somebody tried to reach the lead, in any order
 */
public record Run(
    Instant started,
    @Nullable Instant stopped,
    @Nullable Instant due,
    @Nullable Instant warn,
    boolean cancelled,
    List<Interval> pauses,
    List<Instant> attempts) {}
