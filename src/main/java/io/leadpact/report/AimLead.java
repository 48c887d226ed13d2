package io.leadpact.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead behind the figure of an aim.
 *
 * @param place where it stands in the list: by the time for which it counts
 * @param part whether it is one of those that were asked for
 * @param channel by which it came in
 * @param amount what it brought; null where the measure is not about money
 */
public record AimLead(
    Place place,
    String lead,
    String stage,
    @Nullable String channel,
    boolean part,
    @Nullable Number amount) {

  public long leadId() {
    return place.lead();
  }

  public Instant at() {
    return place.startedAt();
  }
}
