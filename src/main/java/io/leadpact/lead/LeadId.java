package io.leadpact.lead;

/** Which lead. */
public record LeadId(long value) {}
