package io.leadpact.duplicate;

import io.leadpact.lead.journal.LeadState;

/** Whether a lead stands for a deal that figures count. */
final class Deal {

  private Deal() {}

  /** Also where it was opened again: it was won by its own event. */
  static boolean of(LeadState state) {
    return state.reached().containsKey(LeadState.WON_STAGE);
  }
}
