package io.leadpact.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param before the cursor of what comes before it, null at the beginning
 * @param after the cursor of what comes behind it, null at the end
 */
public record LeadPage(List<LeadView> leads, @Nullable String before, @Nullable String after) {

  static final LeadPage EMPTY = new LeadPage(List.of(), null, null);
}
