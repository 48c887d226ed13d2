package io.leadpact.handoff;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One lead that sales got, and what they said of it. */
public record FeedbackLead(
    long lead,
    @Nullable String name,
    LocalDate day,
    Instant givenAt,
    String rep,
    @Nullable String team,
    @Nullable String campaign,
    @Nullable String verdict,
    @Nullable String reason,
    @Nullable String quality,
    boolean valuable,
    @Nullable String lostReason,
    @Nullable String outcome) {}
