package io.leadpact.clock;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at what a person or program wants to record before it is recorded. */
@Component
class EntryGuard {

  private final JournalStore journals;
  private final ObjectProvider<EntryCondition> conditions;

  EntryGuard(JournalStore journals, ObjectProvider<EntryCondition> conditions) {
    this.journals = journals;
    this.conditions = conditions;
  }

  /**
   * @param seenSeq the last number of the journal that the caller had seen, or null
   * @throws Conflict where somebody recorded the same kind of event since
   * @throws RuleViolation where it is not allowed
   */
  void check(LeadId lead, LeadState state, NewEvent event, @Nullable Integer seenSeq) {
    if (seenSeq != null && seenSeq < state.lastSeq()) {
      refuseIfOvertaken(lead, event, seenSeq);
    }
    conditions.forEach(condition -> condition.check(lead, state, event));
  }

  /** What is against it, where many leads are worked at once. */
  Optional<RuleViolation> refusal(LeadId lead, LeadState state, NewEvent event) {
    try {
      check(lead, state, event, null);
      return Optional.empty();
    } catch (RuleViolation refusal) {
      return Optional.of(refusal);
    }
  }

  private void refuseIfOvertaken(LeadId lead, NewEvent event, int seenSeq) {
    var journal = journals.journals(List.of(lead.value())).get(lead.value());
    if (journal == null) {
      return;
    }
    for (var happening : journal.happenings()) {
      if (happening.seq() > seenSeq && happening.type() == event.type() && !happening.voided()) {
        throw new Conflict(
            "lead.overtaken",
            "Somebody recorded the same kind of event meanwhile",
            happening.entry().actor(),
            happening.facts().byKey().toString());
      }
    }
  }
}
