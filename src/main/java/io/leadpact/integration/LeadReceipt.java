package io.leadpact.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a lead that was sent.
 *
 * @param possibleDuplicateOf a lead that was known before by the same e-mail address
 */
record LeadReceipt(
    long id,
    String source,
    @Nullable String externalId,
    Instant createdAt,
    String stage,
    @Nullable Long possibleDuplicateOf) {}
