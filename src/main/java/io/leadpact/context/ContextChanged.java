package io.leadpact.context;

import java.util.Set;

/**
 * More is known of leads than before, or other things: said inside the transaction that writes it,
 * plain and synchronous.
 */
public record ContextChanged(Set<Long> leads) {}
