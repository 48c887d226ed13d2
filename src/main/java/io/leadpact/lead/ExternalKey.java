package io.leadpact.lead;

/** How another system names a lead. */
public record ExternalKey(String source, String externalId) {}
