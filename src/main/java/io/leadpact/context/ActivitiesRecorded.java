package io.leadpact.context;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Leads did something that was not known before. Said inside the transaction that records it, plain
 * and synchronous: listen with {@code EventListener}, and only note what follows.
 *
 * @param kinds what they did, by lead
 * @param at when it was recorded
 */
public record ActivitiesRecorded(Map<Long, Set<ActivityKind>> kinds, Instant at) {

  public Set<Long> leads() {
    return kinds.keySet();
  }
}
