package io.leadpact.context;

import io.leadpact.context.Activities.Written;
import io.leadpact.context.KnownLeads.Found;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what other systems tell that leads did. */
@Service
class ActivityIntake {

  private final Activities activities;
  private final KnownLeads leads;
  private final PricingPages prices;
  private final Clock clock;

  ActivityIntake(Activities activities, KnownLeads leads, PricingPages prices, Clock clock) {
    this.activities = activities;
    this.leads = leads;
    this.prices = prices;
    this.clock = clock;
  }

  /** An activity of many as it could be read, or why it could not. */
  record Item(@Nullable ActivityBody body, @Nullable RuleViolation refusal) {

    ActivityBody read() {
      if (body == null || refusal != null) {
        throw Optional.ofNullable(refusal).orElseThrow();
      }
      return body;
    }
  }

  /** Records what a lead did; what its source already sent stays as it is. */
  @PreAuthorize("hasAuthority('ADD_LEADS')")
  @Transactional
  public Written add(LeadId lead, ActivityBody body) {
    var reference = LeadReference.of(lead.value());
    var found = leads.find(List.of(reference)).get(reference);
    if (found == null) {
      throw new NotFound("lead", lead.value());
    }
    var activity = body.of(found.lead(), prices.all(), clock.instant());
    return activities.record(List.of(activity)).get(0);
  }

  /** Records those that are right, all at once, and says of each other one what is wrong. */
  @PreAuthorize("hasAuthority('ADD_LEADS')")
  @Transactional
  public List<ActivityResult> addAll(List<Item> items) {
    var known = leads.find(items.stream().flatMap(ActivityIntake::reference).toList());
    var pages = prices.all();
    var now = clock.instant();
    var results = new ActivityResult[items.size()];
    var places = new ArrayList<Integer>();
    var right = new ArrayList<NewActivity>();
    for (int i = 0; i < results.length; i++) {
      try {
        var body = items.get(i).read();
        right.add(body.of(lead(body, known), pages, now));
        places.add(i);
      } catch (RuleViolation e) {
        results[i] = ActivityResult.refused(i, e);
      }
    }
    var written = activities.record(right);
    for (int i = 0; i < written.size(); i++) {
      int place = places.get(i);
      results[place] = ActivityResult.recorded(place, written.get(i), right.get(i).lead());
    }
    return List.of(results);
  }

  private static long lead(ActivityBody body, Map<LeadReference, Found> known) {
    var reference = body.lead();
    if (reference == null) {
      throw new RuleViolation("activity.whose", "Whose activity is it?", "lead");
    }
    var found = known.get(reference.checked());
    if (found == null) {
      throw new RuleViolation("activity.no-lead", "There is no such lead", "lead");
    }
    return found.lead();
  }

  private static Stream<LeadReference> reference(Item item) {
    return Optional.ofNullable(item.body())
        .flatMap(body -> Optional.ofNullable(body.lead()))
        .filter(LeadReference::isSaid)
        .stream();
  }
}
