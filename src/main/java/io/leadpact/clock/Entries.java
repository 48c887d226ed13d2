package io.leadpact.clock;

import io.leadpact.lead.JournalStore;
import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.LeadState;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records what happens to leads that are known, or may be: with their journals as they stand. */
@Component
class Entries {

  private final Arrivals arrivals;
  private final StateStore states;
  private final JournalStore journals;
  private final Derivations derivations;

  Entries(Arrivals arrivals, StateStore states, JournalStore journals, Derivations derivations) {
    this.arrivals = arrivals;
    this.states = states;
    this.journals = journals;
    this.derivations = derivations;
  }

  List<Recorded> record(List<LeadChange> changes, EntryRules rules) {
    var resolved = arrivals.resolve(changes);
    var known =
        resolved.ids().stream().filter(id -> !resolved.fresh().containsKey(id)).distinct().toList();
    Map<Long, LeadState> before = states.lock(known);
    var batch =
        new Batch(resolved, before, known.isEmpty() ? Map.of() : journals.journals(known), rules);
    var recorded = batch.read(changes);
    var written = journals.append(batch.lines());
    derivations.write(batch.journals(written), before, rules.rules(), rules.now());
    return batch.answer(recorded, written);
  }
}
