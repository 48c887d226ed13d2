package io.leadpact.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead in a queue as the database knows it.
 *
 * @param part of the queue, as in {@link QueuePlace}
 * @param at when it is due, or since when it was quiet or stands still
 */
record QueueRow(
    long lead,
    int part,
    Instant at,
    @Nullable String name,
    @Nullable String title,
    @Nullable String company,
    String stage,
    @Nullable String team,
    @Nullable String person) {

  QueuePlace place() {
    return new QueuePlace(part, at, lead);
  }
}
