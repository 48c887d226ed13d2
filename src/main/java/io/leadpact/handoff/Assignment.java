package io.leadpact.handoff;

import io.leadpact.handoff.routing.Weighed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a lead, with its reasons.
 *
 * @param leadName what to call the lead: its person, else its company, else its external id
 * @param outcome ASSIGNED, QUEUED, NO_ROOM, WAITING, or STOPPED where it came back too often
 * @param previous who held it until then; null: nobody
 * @param seq the journal entry that was written; null: none
 * @param plan the version of the team's plan
 * @param rule the place of the rule that decided, from 0; null: none fitted
 * @param method QUEUE, ROUND_ROBIN or WEIGHTED; CHOSEN where somebody named the receiver
 * @param until when it is looked at again
 */
public record Assignment(
    long id,
    long lead,
    @Nullable String leadName,
    Instant at,
    AssignmentCause cause,
    String outcome,
    String team,
    @Nullable String person,
    @Nullable String previous,
    @Nullable Integer seq,
    int plan,
    @Nullable Integer rule,
    String method,
    @Nullable Instant until,
    List<Weighed> weighed) {

  public static final String STOPPED = "STOPPED";
  static final String CHOSEN = "CHOSEN";
  public static final String ASSIGNED = "ASSIGNED";

  public boolean assigned() {
    return outcome.equals(ASSIGNED);
  }
}
