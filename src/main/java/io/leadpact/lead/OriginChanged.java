package io.leadpact.lead;

import io.leadpact.lead.LeadDetails.Origin;

/**
 * Somebody corrected where a lead came from: said inside the transaction that writes it, plain and
 * synchronous.
 */
public record OriginChanged(LeadId lead, Origin before, Origin after) {}
