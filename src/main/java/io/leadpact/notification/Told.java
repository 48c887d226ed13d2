package io.leadpact.notification;

import java.time.Instant;

/** That somebody was told of the breach of a clock. */
public record Told(long lead, String promise, Instant dueAt, String person, Instant at) {}
