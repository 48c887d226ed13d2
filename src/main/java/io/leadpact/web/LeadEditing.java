package io.leadpact.web;

import io.leadpact.context.LeadContext;
import io.leadpact.context.LeadContexts;
import io.leadpact.context.LeadContexts.Edition;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadView;
import io.leadpact.lead.Leads;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes all that is known of a lead as one thing, as the page shows it. */
@Component
class LeadEditing {

  private final Leads leads;
  private final LeadContexts contexts;

  LeadEditing(Leads leads, LeadContexts contexts) {
    this.leads = leads;
    this.contexts = contexts;
  }

  /** A lead and what is known of it beyond its details. */
  record Known(LeadView view, Edition edition) {

    LeadContext context() {
      return edition.context();
    }

    Map<String, @Nullable Object> byField() {
      return together(view.details(), context());
    }
  }

  /**
   * What an edit comes to, and what it has seen.
   *
   * @param contextVersion null where the context was not shown: then it stays
   */
  record Edited(
      LeadDetails details, LeadContext context, int version, @Nullable Integer contextVersion) {}

  static Map<String, @Nullable Object> together(LeadDetails details, LeadContext context) {
    var all = new LinkedHashMap<>(details.byField());
    all.putAll(context.byField());
    return all;
  }

  @Transactional(readOnly = true)
  public Known read(LeadId lead) {
    return new Known(leads.view(lead), contexts.edition(lead));
  }

  /** Where one of both was edited by somebody else meanwhile, neither is changed. */
  @Transactional
  public void edit(LeadId lead, Edited edited) {
    leads.edit(lead, edited.details(), edited.version());
    if (edited.contextVersion() != null) {
      contexts.edit(lead, edited.context(), edited.contextVersion());
    }
  }
}
