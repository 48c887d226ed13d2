package io.leadpact.agreement;

import java.time.Instant;

/**
 * The exact text that was put before the signatories.
 *
 * @param round how often the draft was proposed, this time included
 * @param text the articles, the date and the parties as JSON, always written in the same way
 * @param sha256 of the text, in small hexadecimal digits
 */
public record Proposal(int round, String text, String sha256, Instant at, String by) {}
