package io.leadpact.context;

import io.leadpact.lead.KnownBeside;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds what is known of its context to a lead that programs read. */
@Component
class ContextInJson implements KnownBeside {

  private final LeadContexts contexts;
  private final Completeness completeness;

  ContextInJson(LeadContexts contexts, Completeness completeness) {
    this.contexts = contexts;
    this.completeness = completeness;
  }

  @Override
  public Map<LeadId, Map<String, @Nullable Object>> of(List<LeadView> leads) {
    var known = contexts.all(leads.stream().map(LeadView::id).toList());
    var asked = completeness.asked();
    var all = new HashMap<LeadId, Map<String, @Nullable Object>>();
    for (var lead : leads) {
      var fields = known.getOrDefault(lead.id(), LeadContext.NOTHING).byField();
      fields.put("missing", Completeness.gaps(asked, lead.details()).missing());
      all.put(lead.id(), fields);
    }
    return all;
  }
}
