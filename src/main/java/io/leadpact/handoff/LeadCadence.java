package io.leadpact.handoff;

import io.leadpact.agreement.terms.Cadence.Effort;
import io.leadpact.handoff.cadence.Attempt;
import io.leadpact.handoff.cadence.CadencePlan.Proposed;
import io.leadpact.handoff.cadence.CadenceStanding;
import io.leadpact.handoff.cadence.DayPart;
import io.leadpact.lead.journal.ContactWay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a lead has been tried, and what the agreement still owes it before anybody may say that it
 * cannot be reached.
 *
 * @param term the key of the term of the agreement
 * @param tried parts of the day on which an attempt that counts was made
 * @param uncounted ways of reaching somebody that the agreement does not count
 * @param plan when what is still owed is best done; nothing once the days are over
 * @param reached somebody has spoken to them
 * @param open the lead is still worked
 */
public record LeadCadence(
    String term,
    Effort effort,
    CadenceStanding standing,
    Set<DayPart> tried,
    List<ContactWay> uncounted,
    List<Proposed> plan,
    boolean reached,
    boolean open,
    Instant now) {

  public LeadCadence {
    plan = List.copyOf(plan);
    tried = Set.copyOf(tried);
    uncounted = List.copyOf(uncounted);
  }

  /** Somebody has to go on trying. */
  public boolean owing() {
    return open && standing.begun() && !standing.kept() && !reached;
  }

  /** The days are over, and not all was done. */
  public boolean missed() {
    return owing() && standing.over(now);
  }

  /** Those since the days began: what was before belongs to something else. */
  public List<Attempt> attempts() {
    return standing.attempts().stream()
        .filter(one -> !one.happening().at().isBefore(standing.from()))
        .toList();
  }

  public Optional<Proposed> next() {
    return owing() ? plan.stream().findFirst() : Optional.empty();
  }
}
