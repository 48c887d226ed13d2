package io.leadpact.duplicate;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.DefaultPromises;
import io.leadpact.calendar.Calendars;
import io.leadpact.clock.FollowUpWork;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.duplicate.Merges.Order;
import io.leadpact.duplicate.Merges.Parted;
import io.leadpact.identity.Companies;
import io.leadpact.identity.SignedIn;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadView;
import io.leadpact.lead.Leads;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.testing.As;
import io.leadpact.testing.SettableClock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A company in Berlin that never closes, with the usual promises, seeded through the use cases. */
final class Desk {

  private final ApplicationContext beans;

  Desk(ApplicationContext beans) {
    this.beans = beans;
    var zone = ZoneId.of("Europe/Berlin");
    As.run(
        As.administrator(),
        () -> {
          beans.getBean(Calendars.class).ensure("default", zone);
          beans.getBean(Companies.class).define("Acme", zone, "EUR", "default", false);
          var teams = beans.getBean(Teams.class);
          teams.define("sdr", "Desk", Party.SALES, Optional.empty());
          teams.define("sales", "Sales", Party.SALES, Optional.empty());
          beans
              .getBean(Stages.class)
              .define(List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON"));
          beans.getBean(Promises.class).begin(DefaultPromises.of("sdr", Party.SALES, "sales"));
        });
  }

  long lead(@Nullable String name, @Nullable String email, @Nullable String phone) {
    return lead(name, email, phone, Organisation.UNKNOWN, null);
  }

  long lead(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      Organisation organisation,
      @Nullable String externalId) {
    var origin = new Origin("test", externalId, "web", null, null, null);
    var details =
        new LeadDetails(origin, new Person(name, email, phone, null), organisation, null)
            .normalised();
    var clock = beans.getBean(SettableClock.class);
    var change = LeadChange.arrival(details, clock.instant(), "system");
    return beans.getBean(Recorder.class).recordAll(List.of(change)).get(0).lead().value();
  }

  void happens(long lead, EventType type, Facts facts) {
    var at = beans.getBean(SettableClock.class).instant();
    var event = new NewEvent(type, at, "user:1", "leadpact", null, facts);
    var change = LeadChange.of(new LeadId(lead), List.of(event));
    beans.getBean(Recorder.class).recordAll(List.of(change));
  }

  void reaches(long lead, String stage) {
    happens(lead, EventType.STAGE_REACHED, Facts.of(Fact.STAGE, stage));
  }

  void given(long lead, String team, @Nullable String person) {
    happens(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, team).with(Fact.PERSON, person));
  }

  void won(long lead) {
    happens(lead, EventType.WON, Facts.of(Fact.VALUE, "1000"));
  }

  /** What follows after the commit. */
  void catchUp() {
    beans.getBean(FollowUpWork.class).catchUp();
  }

  LeadView view(long lead) {
    return As.call(As.administrator(), () -> beans.getBean(Leads.class).view(new LeadId(lead)));
  }

  LeadView edit(long lead, LeadDetails details) {
    var version = view(lead).version();
    return As.call(
        As.administrator(),
        () -> beans.getBean(Leads.class).edit(new LeadId(lead), details, version));
  }

  LeadView merge(long merged, long into) {
    return merge(As.administrator(), new Order(into, merged, null, null, null));
  }

  LeadView merge(SignedIn who, Order order) {
    return As.call(who, () -> beans.getBean(Merges.class).merge(order, who.actor()));
  }

  Parted unmerge(long merged) {
    var who = As.administrator();
    return As.call(who, () -> beans.getBean(Merges.class).unmerge(merged, who.actor()));
  }

  List<PairView> open() {
    return pairs(PairFilter.OPEN);
  }

  List<PairView> pairs(PairFilter filter) {
    return As.call(
            As.administrator(), () -> beans.getBean(Duplicates.class).page(filter, null, 100))
        .pairs();
  }

  void dismiss(long one, long other) {
    As.run(As.administrator(), () -> beans.getBean(Duplicates.class).dismiss(one, other, "user:1"));
  }

  void reconsider(long one, long other) {
    As.run(As.administrator(), () -> beans.getBean(Duplicates.class).reconsider(one, other));
  }
}
