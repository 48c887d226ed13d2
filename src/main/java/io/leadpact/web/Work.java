package io.leadpact.web;

import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Somebody works a lead, on its own page or in a queue.
 *
 * @param of whose queue; null: the reader's usual one
 * @param next the lead that opens by itself once this one is done with
 */
public record Work(long lead, boolean inQueue, @Nullable String of, @Nullable Long next) {

  /** After these one goes on with the same lead. */
  private static final Set<EventType> STAYING =
      EnumSet.of(EventType.NOTE, EventType.CORRECTED, EventType.RESUMED);

  static Work onPage(long lead) {
    return new Work(lead, false, null, null);
  }

  LeadId leadId() {
    return new LeadId(lead);
  }

  /** Where this lead is worked. */
  String itself() {
    return inQueue ? queue(lead) : "/leads/" + lead;
  }

  /** Where one goes on after a deed. */
  String after(LeadForms.Deed deed) {
    if (!inQueue || STAYING.contains(deed.type())) {
      return itself();
    }
    return queue(next);
  }

  String undo(int seq) {
    return address("/entries/" + seq + "/undo", null);
  }

  /** Where a form sends that deed. */
  public String action(String deed) {
    return address("/" + deed, next);
  }

  private String address(String deed, @Nullable Long after) {
    return with(
        UriComponentsBuilder.fromPath((inQueue ? "/queue/" : "/leads/") + lead + deed),
        "next",
        after);
  }

  private String queue(@Nullable Long open) {
    return with(UriComponentsBuilder.fromPath("/queue"), "lead", open);
  }

  private String with(UriComponentsBuilder address, String name, @Nullable Long value) {
    if (of != null) {
      address.queryParam("of", of);
    }
    if (value != null) {
      address.queryParam(name, value);
    }
    return address.encode().build().toUriString();
  }
}
