package io.leadpact.demo;

import io.leadpact.calendar.Calendars;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.demo.story.Arrivals;
import io.leadpact.demo.story.Cast;
import io.leadpact.demo.story.Chance;
import io.leadpact.demo.story.Hours;
import io.leadpact.demo.story.LeadStory;
import io.leadpact.demo.story.Prospects;
import io.leadpact.demo.story.Prospects.Prospect;
import io.leadpact.identity.Role;
import io.leadpact.lead.LeadDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The leads of the last four months, recorded as any others are. */
@Component
class DemoLeads {

  private static final long SEED = 20_261_122;
  private static final int AT_ONCE = 200;

  private final Recorder recorder;
  private final Calendars calendars;

  DemoLeads(Recorder recorder, Calendars calendars) {
    this.recorder = recorder;
    this.calendars = calendars;
  }

  /** Says how many there are. */
  int record(Map<DemoPerson, String> actors, Instant now) {
    var changes = changes(cast(actors), hours(), now);
    for (int from = 0; from < changes.size(); from += AT_ONCE) {
      recorder.recordAll(changes.subList(from, Math.min(from + AT_ONCE, changes.size())));
    }
    return changes.size();
  }

  static List<LeadChange> changes(Cast cast, Hours hours, Instant now) {
    var chance = new Chance(SEED);
    var changes = new ArrayList<LeadChange>();
    for (var arrival : Arrivals.upTo(now, DemoCompany.ZONE, SEED)) {
      var prospect = Prospects.make(changes.size() + 1, chance);
      var events = LeadStory.of(arrival, prospect.value(), cast, hours, chance, now);
      var incoming = new LeadChange.Arrival(details(prospect), arrival, "system", null);
      changes.add(new LeadChange(null, incoming, events, null));
    }
    return changes;
  }

  private Hours hours() {
    var book = calendars.book();
    return new Hours(
        book.calendar(DemoCompany.DESK_HOURS), book.calendar(DemoCompany.OFFICE_HOURS));
  }

  private static Cast cast(Map<DemoPerson, String> actors) {
    return new Cast(
        DemoCompany.DESK,
        those(actors, Role.SDR),
        DemoCompany.SALES,
        those(actors, Role.SALES_REP));
  }

  private static List<String> those(Map<DemoPerson, String> actors, Role role) {
    return actors.entrySet().stream()
        .filter(entry -> entry.getKey().role() == role)
        .map(Map.Entry::getValue)
        .toList();
  }

  private static LeadDetails details(Prospect prospect) {
    return new LeadDetails(
        new LeadDetails.Origin("demo", null, prospect.channel(), prospect.campaign(), null, null),
        new LeadDetails.Person(prospect.name(), prospect.email(), null, prospect.title()),
        new LeadDetails.Organisation(
            prospect.company(),
            prospect.industry(),
            prospect.employees(),
            prospect.region(),
            prospect.segment()),
        BigDecimal.valueOf(prospect.value()));
  }
}
