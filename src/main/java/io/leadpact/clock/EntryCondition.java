package io.leadpact.clock;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;

/**
 * What has to be so before a person or a program may say that something happened to a lead. Asked
 * for here, answered by modules that stand on this one. History that is imported is not asked: it
 * tells what was.
 */
public interface EntryCondition {

  /**
   * @throws RuleViolation where the event is not allowed, saying what is missing
   */
  void check(LeadId lead, LeadState state, NewEvent event);
}
