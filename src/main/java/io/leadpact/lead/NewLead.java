package io.leadpact.lead;

import org.jspecify.annotations.Nullable;

/** A lead about to be written for the first time. */
public record NewLead(long id, LeadDetails details, @Nullable Long importId) {}
