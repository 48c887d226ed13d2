package io.leadpact.lead;

import org.jspecify.annotations.Nullable;

/**
 * A lead about to be written for the first time.
 *
 * @param twin an earlier lead of the same batch with the same e-mail address or phone number, if
 *     any
 */
public record NewLead(long id, LeadDetails details, @Nullable Long importId, @Nullable Long twin) {}
