package io.leadpact.report;

import java.time.Instant;

/**
 * One lead behind a figure of the funnel.
 *
 * @param lead what it is called: its company, its person, or the id that its source gave it
 * @param stage where it stands now
 * @param reachedAt when it reached the stage that was asked for
 */
public record CohortLead(Place place, String lead, String stage, Instant reachedAt) {

  public long leadId() {
    return place.lead();
  }

  public Instant createdAt() {
    return place.startedAt();
  }
}
