package io.leadpact.lead;

import io.leadpact.kernel.Party;
import org.jspecify.annotations.Nullable;

/**
 * One stage of the company's funnel.
 *
 * @param label what people call it; null: the milestone's own name in the reader's language
 * @param milestone LEAD, MQL, SQL, SAL, OPPORTUNITY or WON: what reports count it as; null for a
 *     stage of one's own
 */
public record Stage(
    String key, @Nullable String label, @Nullable String milestone, @Nullable Party owner) {}
