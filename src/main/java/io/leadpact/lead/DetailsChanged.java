package io.leadpact.lead;

import java.util.Set;

/**
 * Somebody edited what is known of a lead: said inside the transaction that writes it, plain and
 * synchronous.
 *
 * @param fields that are otherwise now, by the names under which they are sent
 */
public record DetailsChanged(LeadId lead, Set<String> fields) {}
