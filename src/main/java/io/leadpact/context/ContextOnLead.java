package io.leadpact.context;

import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** What pages of a lead show of its context, asked for by templates. */
@Component("contextOnLead")
@PreAuthorize("hasAuthority('SEE_LEADS')")
public class ContextOnLead {

  private static final int SHOWN = 6;

  private static final List<String> ORIGIN =
      List.of("channel", "campaign", "leadMagnet", "landingPage", "source");

  private final Activities activities;
  private final LeadContexts contexts;
  private final Completeness completeness;
  private final Leads leads;

  ContextOnLead(
      Activities activities, LeadContexts contexts, Completeness completeness, Leads leads) {
    this.activities = activities;
    this.contexts = contexts;
    this.completeness = completeness;
    this.leads = leads;
  }

  /**
   * What a lead did last, and all of it in a few numbers.
   *
   * @param more there is more than is shown
   */
  public record Lately(List<RecordedActivity> last, ActivitySummary summary, boolean more) {}

  public Lately lately(long lead) {
    var all = activities.lately(new LeadId(lead), Activities.MOST_OF_A_LEAD);
    var summary = ActivitySummary.of(all.stream().map(RecordedActivity::activity).toList());
    return new Lately(all.subList(0, Math.min(SHOWN, all.size())), summary, all.size() > SHOWN);
  }

  /** Where it came from, field by field; what is not known is not there. */
  public Map<String, String> source(long lead) {
    var said = details(lead).byField();
    var more = contexts.of(new LeadId(lead)).byField();
    var shown = new LinkedHashMap<String, String>();
    ORIGIN.forEach(field -> put(shown, field, said.get(field)));
    more.keySet().stream()
        .filter(field -> field.startsWith("utm") || field.equals("referrer"))
        .forEach(field -> put(shown, field, more.get(field)));
    return shown;
  }

  private static void put(Map<String, String> shown, String field, @Nullable Object value) {
    Stream.ofNullable(value).forEach(some -> shown.put(field, some.toString()));
  }

  /** What it wants, and what its person has to say; nothing where nothing is known. */
  public LeadContext intent(long lead) {
    return contexts.of(new LeadId(lead));
  }

  public Gaps completeness(long lead) {
    return completeness.of(details(lead));
  }

  /** Whether the field can be filled in by hand. */
  public boolean editable(String field) {
    return Gaps.editable(field);
  }

  /** The mark that stands before what was done. */
  public String icon(Activity activity) {
    return switch (activity.kind()) {
      case PAGE_VIEW -> activity.pricing() ? "star" : "grid";
      case DOWNLOAD -> "doc";
      case WEBINAR_REGISTERED, WEBINAR_ATTENDED -> "people";
      case EMAIL_OPENED -> "mail";
      case FORM_SUBMITTED -> "note";
      case DEMO_REQUESTED, CONSULTATION_REQUESTED, ASSESSMENT_REQUESTED -> "flag";
    };
  }

  private LeadDetails details(long lead) {
    return leads.view(new LeadId(lead)).details();
  }
}
