package io.leadpact.context;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An activity of a lead as it was recorded. */
public record RecordedActivity(
    long id,
    long lead,
    Activity activity,
    Instant recordedAt,
    String source,
    @Nullable String externalId) {}
