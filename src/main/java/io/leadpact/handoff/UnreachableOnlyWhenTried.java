package io.leadpact.handoff;

import io.leadpact.clock.EntryCondition;
import io.leadpact.handoff.cadence.CadenceStanding;
import io.leadpact.handoff.cadence.Owed;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Nobody calls a lead unreachable before it was tried as agreed, unless they say why; that counts
 * as not kept.
 */
@Component
class UnreachableOnlyWhenTried implements EntryCondition {

  private static final String UNREACHABLE = "UNREACHABLE";
  private static final Set<EventType> ENDS =
      EnumSet.of(EventType.RETURNED, EventType.REJECTED, EventType.FEEDBACK);

  private final Cadences cadences;
  private final JournalStore journals;

  UnreachableOnlyWhenTried(Cadences cadences, JournalStore journals) {
    this.cadences = cadences;
    this.journals = journals;
  }

  @Override
  public void check(LeadId lead, LeadState state, NewEvent event) {
    if (!givesUp(event)) {
      return;
    }
    var journal = journals.journals(List.of(lead.value())).get(lead.value());
    if (journal == null) {
      return;
    }
    cadences.standings(journal, state, event.at()).stream()
        .filter(standing -> !standing.kept())
        .findFirst()
        .ifPresent(standing -> refuseUnlessExplained(event, standing));
  }

  private static boolean givesUp(NewEvent event) {
    var facts = event.facts();
    return ENDS.contains(event.type())
        && facts.get(Fact.REASON).filter(UNREACHABLE::equalsIgnoreCase).isPresent()
        && (event.type() != EventType.FEEDBACK
            || facts.get(Fact.VERDICT).filter("REJECTED"::equals).isPresent());
  }

  private static void refuseUnlessExplained(NewEvent event, CadenceStanding standing) {
    if (!event.facts().is(Fact.OVERRIDE)) {
      throw new RuleViolation(
          "cadence.owed",
          "Not unreachable yet: %s still owed until %s"
              .formatted(said(standing.owed()), standing.until()),
          "reason",
          standing.owed().attempts());
    }
    if (event.facts().get(Fact.NOTE).filter(note -> !note.isBlank()).isEmpty()) {
      throw new RuleViolation(
          "cadence.override", "Say in the note why it is given up before it was tried", "note");
    }
  }

  private static String said(Owed owed) {
    var channels =
        new TreeMap<>(owed.byChannel())
            .entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", "));
    return owed.attempts() + " attempts" + (channels.isEmpty() ? "" : " (" + channels + ")");
  }
}
