package io.leadpact.notification;

import io.leadpact.clock.LeadsChanged;
import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.lead.journal.LeadState;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a change of leads concerns: whoever looks at one of them, at those of the person or team
 * that holds it, or held it until now.
 */
final class LiveConcern {

  private final Set<LiveChange> changes = new LinkedHashSet<>();

  static Set<LiveChange> of(LeadsChanged changed) {
    var concern = new LiveConcern();
    for (var lead : changed.leads()) {
      concern.lead(lead.id(), lead.before());
      concern.lead(lead.id(), lead.after());
    }
    for (var clock : changed.clocks()) {
      concern.clock(clock.key().lead(), clock.before());
      concern.clock(clock.key().lead(), clock.after());
    }
    return concern.changes;
  }

  static Set<LiveChange> of(long lead, @Nullable LeadState state) {
    var concern = new LiveConcern();
    concern.lead(lead, state);
    return concern.changes;
  }

  private void lead(long id, @Nullable LeadState state) {
    changes.add(LiveChange.ofLead(id));
    if (state != null) {
      held(state.team(), state.person(), state.outcome() == null);
      if (state.mergedInto() != null) {
        changes.add(LiveChange.ofLead(state.mergedInto()));
      }
    }
  }

  private void clock(long lead, @Nullable FoldedClock clock) {
    changes.add(LiveChange.ofLead(lead));
    if (clock != null) {
      held(clock.team(), clock.person(), clock.state().open());
    }
  }

  /**
   * @param open whether it can be taken while nobody has it
   */
  private void held(@Nullable String team, @Nullable String person, boolean open) {
    LiveChange.ofTeam(team).ifPresent(changes::add);
    LiveChange.ofPerson(person).ifPresent(changes::add);
    if (person == null && open) {
      LiveChange.freeIn(team).ifPresent(changes::add);
    }
  }
}
