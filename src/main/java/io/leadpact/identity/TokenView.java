package io.leadpact.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token as its page shows it: everything but the secret. */
public record TokenView(
    long id,
    String name,
    List<String> scopes,
    @Nullable String owner,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsed,
    @Nullable Instant revokedAt) {}
