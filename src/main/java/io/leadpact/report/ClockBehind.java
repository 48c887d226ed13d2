package io.leadpact.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock behind a figure.
 *
 * @param lead what the lead is called: its company, its person, or the id that its source gave it
 * @param answered stopped by what was promised; otherwise it is open or ended with its lead
 * @param spentMs time counted from start to end, in the unit of the promise
 */
public record ClockBehind(
    Place place,
    String lead,
    int version,
    String state,
    @Nullable String team,
    @Nullable String person,
    @Nullable Instant dueAt,
    @Nullable Instant stoppedAt,
    boolean answered,
    @Nullable Long spentMs) {

  public long leadId() {
    return place.lead();
  }

  public Instant startedAt() {
    return place.startedAt();
  }
}
