package io.leadpact.integration;

import io.leadpact.clock.Recorded;
import io.leadpact.clock.Recorder;
import io.leadpact.context.LeadContext;
import io.leadpact.context.LeadContexts;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records leads that come in together with what is said of them, if anything is. */
@Component
class Reception {

  private final Recorder recorder;
  private final LeadContexts contexts;

  Reception(Recorder recorder, LeadContexts contexts) {
    this.recorder = recorder;
    this.contexts = contexts;
  }

  @Transactional
  public List<Recorded> recordAll(List<Entrant> entrants) {
    var recorded = recorder.recordAll(entrants.stream().map(Entrant::change).toList());
    var said = new HashMap<Long, LeadContext>();
    for (int i = 0; i < recorded.size(); i++) {
      var context = entrants.get(i).context();
      if (recorded.get(i).arrived() && !context.isEmpty()) {
        said.put(recorded.get(i).lead().value(), context);
      }
    }
    contexts.arrived(said);
    return recorded;
  }
}
