package io.leadpact.qualification;

import java.util.Map;

/**
 * Leads came to another score by what they did or what became known of them, not by other rules.
 * Plain and synchronous: said within the transaction.
 *
 * @param scores what they came to
 */
public record LeadsScored(Map<Long, Integer> scores) {}
