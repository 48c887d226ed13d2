package io.leadpact.clock;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.LeadState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is to be done to many leads alike. */
public record BulkOrder(EventType type, Facts facts) {

  private static final Set<EventType> POSSIBLE =
      EnumSet.of(
          EventType.GIVEN_TO,
          EventType.STAGE_REACHED,
          EventType.NOTE,
          EventType.REJECTED,
          EventType.RETURNED);

  /**
   * @throws RuleViolation where it is nothing that is done to many, or says too little
   */
  public BulkOrder {
    if (!POSSIBLE.contains(type)) {
      throw new RuleViolation("bulk.type", type + " is not done to many leads", "deed");
    }
    if (missing(type, facts)) {
      throw new RuleViolation("bulk.missing", type + " says too little", "deed");
    }
    type.check(facts);
  }

  private static boolean missing(EventType type, Facts facts) {
    return switch (type) {
      case GIVEN_TO -> facts.get(Fact.TEAM).isEmpty() && facts.get(Fact.PERSON).isEmpty();
      case STAGE_REACHED -> facts.get(Fact.STAGE).isEmpty();
      case NOTE -> facts.get(Fact.NOTE).isEmpty();
      case REJECTED -> facts.get(Fact.REASON).isEmpty();
      default -> false;
    };
  }

  /** Why this would mean nothing for a lead that stands so. */
  Optional<RuleViolation> pointless(LeadState state) {
    return switch (type) {
      case GIVEN_TO -> refusal(isHeldSo(state), "bulk.held");
      case STAGE_REACHED ->
          closed(state)
              .or(
                  () ->
                      refusal(
                          facts.get(Fact.STAGE).orElse("").equals(state.stage()), "bulk.there"));
      case REJECTED -> closed(state);
      case RETURNED -> refusal(state.team() == null && state.person() == null, "bulk.nobodys");
      default -> Optional.empty();
    };
  }

  private boolean isHeldSo(LeadState state) {
    var team = facts.get(Fact.TEAM);
    return facts.get(Fact.PERSON).equals(Optional.ofNullable(state.person()))
        && (team.isEmpty() || team.equals(Optional.ofNullable(state.team())));
  }

  private static Optional<RuleViolation> closed(LeadState state) {
    return refusal(state.outcome() != null, "bulk.closed");
  }

  private static Optional<RuleViolation> refusal(boolean holds, String code) {
    return holds ? Optional.of(new RuleViolation(code, code)) : Optional.empty();
  }
}
