package io.leadpact.clock;

import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.NewEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded of one lead: events of a known one, or a new one with its first events.
 *
 * @param lead the known lead, or null
 * @param arrival the new lead, or null
 * @param importId the import that brings the events, or null
 */
public record LeadChange(
    @Nullable LeadId lead,
    @Nullable Arrival arrival,
    List<NewEvent> events,
    @Nullable Long importId) {

  /**
   * A lead that comes in. If its source already sent the same external id, the known lead is meant.
   *
   * @param learnedAt when somebody learned of it, where that was before it is recorded; else null
   */
  public record Arrival(
      LeadDetails details,
      Instant createdAt,
      String actor,
      @Nullable Long importId,
      @Nullable Instant learnedAt) {

    public Arrival(LeadDetails details, Instant createdAt, String actor, @Nullable Long importId) {
      this(details, createdAt, actor, importId, null);
    }
  }

  public static LeadChange arrival(LeadDetails details, Instant createdAt, String actor) {
    return new LeadChange(null, new Arrival(details, createdAt, actor, null), List.of(), null);
  }

  public static LeadChange of(LeadId lead, List<NewEvent> events) {
    return new LeadChange(lead, null, events, null);
  }
}
