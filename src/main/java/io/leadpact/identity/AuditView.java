package io.leadpact.identity;

import java.time.Instant;

/**
 * One line of the audit trail.
 *
 * @param detail more about it, as JSON; "{}" if there is no more
 */
public record AuditView(
    long id, Instant at, String actor, String action, String subject, String detail) {}
