package io.leadpact.integration;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event that was sent, as it stands in the journal of its lead. */
record EventReceipt(
    long lead,
    int seq,
    String type,
    Instant at,
    String source,
    @Nullable String externalId,
    Map<String, String> facts) {}
