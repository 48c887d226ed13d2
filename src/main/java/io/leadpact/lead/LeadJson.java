package io.leadpact.lead;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A lead as programs read it.
 *
 * @param details the fields under the names by which they are sent in
 * @param milestones each stage and when it was first reached
 */
record LeadJson(
    long id,
    @JsonAnyGetter Map<String, @Nullable Object> details,
    String stage,
    @Nullable String outcome,
    @Nullable String team,
    @Nullable String person,
    Instant createdAt,
    Instant lastAt,
    Map<String, Instant> milestones,
    @Nullable Instant rejectedAt,
    @Nullable Instant lostAt,
    @Nullable Instant firstAttemptAt,
    int attempts,
    @Nullable BigDecimal wonValue,
    @Nullable String verdict,
    @Nullable Long mergedInto,
    @Nullable Long possibleDuplicateOf,
    int version) {

  static LeadJson of(LeadView lead) {
    var state = lead.state();
    return new LeadJson(
        lead.id().value(),
        lead.details().byField(),
        state.stage(),
        state.outcome(),
        state.team(),
        state.person(),
        state.createdAt(),
        state.lastAt(),
        new TreeMap<>(state.reached()),
        state.rejectedAt(),
        state.lostAt(),
        state.firstAttemptAt(),
        state.attempts(),
        state.wonValue(),
        state.verdict(),
        state.mergedInto(),
        lead.possibleDuplicateOf(),
        lead.version());
  }

  /** The same with what else is known. */
  LeadJson with(Map<String, @Nullable Object> more) {
    var all = new LinkedHashMap<>(details);
    all.putAll(more);
    return new LeadJson(
        id,
        all,
        stage,
        outcome,
        team,
        person,
        createdAt,
        lastAt,
        milestones,
        rejectedAt,
        lostAt,
        firstAttemptAt,
        attempts,
        wonValue,
        verdict,
        mergedInto,
        possibleDuplicateOf,
        version);
  }
}
