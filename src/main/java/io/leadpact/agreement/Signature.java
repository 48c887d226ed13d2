package io.leadpact.agreement;

import io.leadpact.kernel.Party;
import java.time.Instant;

/**
 * Somebody signed for a party.
 *
 * @param name as it was then
 * @param role HEAD_OF_MARKETING, HEAD_OF_SALES or DELEGATE
 * @param sha256 of the exact text
 */
public record Signature(
    Party party, String actor, String name, String role, Instant at, String sha256) {}
