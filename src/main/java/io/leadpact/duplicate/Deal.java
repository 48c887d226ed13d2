package io.leadpact.duplicate;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.LeadState;
import java.util.Optional;

/** Whether a lead stands for a deal that figures count, and that none gets lost. */
final class Deal {

  private Deal() {}

  /** Also where it was opened again: it was won by its own event. */
  static boolean of(LeadState state) {
    return state.reached().containsKey(LeadState.WON_STAGE);
  }

  /** Why the second cannot become part of the first; empty where it can. */
  static Optional<RuleViolation> obstacle(LeadState staying, LeadState going) {
    if (!of(going)) {
      return Optional.empty();
    }
    return Optional.of(
        of(staying)
            ? new RuleViolation(
                "duplicate.two-deals",
                "Both leads were won: merging them would lose a deal",
                "into")
            : new RuleViolation(
                "duplicate.deal", "A won lead stays: merge the other one into it", "into"));
  }
}
