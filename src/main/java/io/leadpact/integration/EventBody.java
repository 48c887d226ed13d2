package io.leadpact.integration;

import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Something that happened to a lead, as it is sent; the type says what else it may say. */
record EventBody(
    @Nullable String type,
    @Nullable OffsetDateTime at,
    @Nullable String source,
    @Nullable String externalId,
    @Nullable String team,
    @Nullable String person,
    @Nullable String channel,
    @Nullable String outcome,
    @Nullable Boolean automatic,
    @Nullable String stage,
    @Nullable String verdict,
    @Nullable String reason,
    @Nullable String quality,
    @Nullable String track,
    @Nullable LocalDate until,
    @Nullable String criterion,
    @Nullable Boolean valuable,
    @Nullable Boolean override,
    @Nullable String partner,
    @Nullable BigDecimal value,
    @Nullable String note) {

  Facts facts() {
    return Facts.of(Fact.TEAM, team)
        .with(Fact.PERSON, person)
        .with(Fact.CHANNEL, channel)
        .with(Fact.OUTCOME, outcome)
        .with(Fact.AUTOMATIC, said(automatic))
        .with(Fact.STAGE, stage)
        .with(Fact.VERDICT, verdict)
        .with(Fact.REASON, reason)
        .with(Fact.QUALITY, quality)
        .with(Fact.TRACK, track)
        .with(Fact.UNTIL, said(until))
        .with(Fact.CRITERION, criterion)
        .with(Fact.VALUABLE, said(valuable))
        .with(Fact.OVERRIDE, said(override))
        .with(Fact.PARTNER, partner)
        .with(Fact.VALUE, said(value))
        .with(Fact.NOTE, note);
  }

  private static @Nullable String said(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
