package io.leadpact.lead;

import io.leadpact.lead.journal.LeadState;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead stands, about to be written.
 *
 * @param details of a lead that is new: lists are narrowed by some of them, so they stand in the
 *     same row; null where it has them already
 */
public record StateRow(long lead, LeadState state, @Nullable LeadDetails details) {}
