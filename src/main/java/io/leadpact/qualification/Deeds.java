package io.leadpact.qualification;

import io.leadpact.context.Activities;
import io.leadpact.context.Activity;
import io.leadpact.context.LeadContexts;
import io.leadpact.lead.LeadId;
import io.leadpact.qualification.scoring.Behaviour.Act;
import io.leadpact.qualification.scoring.Deed;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What leads did and what they have to say, in the words of scoring. */
@Component
class Deeds {

  private static final int SECONDS = 60;

  private final Activities activities;
  private final LeadContexts contexts;

  Deeds(Activities activities, LeadContexts contexts) {
    this.activities = activities;
    this.contexts = contexts;
  }

  /** The role of each in the decision, where it is known. */
  Map<Long, String> roles(Collection<Long> leads) {
    var roles = new HashMap<Long, String>();
    contexts
        .all(leads.stream().map(LeadId::new).toList())
        .forEach(
            (lead, context) -> {
              var role = context.role();
              if (role != null) {
                roles.put(lead.value(), role.name());
              }
            });
    return roles;
  }

  /** By lead; one that did nothing is not there. */
  Map<Long, List<Act>> of(Collection<Long> leads) {
    var acts = new HashMap<Long, List<Act>>();
    activities
        .of(leads)
        .forEach((lead, did) -> acts.put(lead, did.stream().map(Deeds::act).toList()));
    return acts;
  }

  private static Act act(Activity activity) {
    return new Act(deed(activity), activity.at(), seconds(activity), activity.page());
  }

  private static Deed deed(Activity activity) {
    return switch (activity.kind()) {
      case PAGE_VIEW -> activity.pricing() ? Deed.PRICING_PAGE : Deed.PAGE;
      case DOWNLOAD -> Deed.DOWNLOAD;
      case WEBINAR_REGISTERED -> Deed.WEBINAR_REGISTERED;
      case WEBINAR_ATTENDED -> Deed.WEBINAR_ATTENDED;
      case EMAIL_OPENED -> Deed.EMAIL_OPENED;
      case FORM_SUBMITTED -> Deed.FORM;
      case DEMO_REQUESTED, CONSULTATION_REQUESTED, ASSESSMENT_REQUESTED -> Deed.DEMO_REQUEST;
    };
  }

  private static long seconds(Activity activity) {
    var minutes = activity.minutes();
    var seconds = activity.seconds();
    return minutes != null ? (long) minutes * SECONDS : seconds == null ? 0 : seconds;
  }
}
