package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.DefaultPromises;
import io.leadpact.calendar.Calendars;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.testing.As;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A company in Warsaw that never closes, with the usual promises, seeded through the use cases. */
final class Acme {

  static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

  private final Recorder recorder;

  private Acme(Recorder recorder) {
    this.recorder = recorder;
  }

  static Acme in(ApplicationContext context) {
    As.run(
        As.administrator(),
        () -> {
          context.getBean(Calendars.class).ensure("default", ZONE);
          context.getBean(Companies.class).define("Acme", ZONE, "EUR", "default", false);
          var teams = context.getBean(Teams.class);
          teams.define("sdr", "Desk", Party.SALES, Optional.empty());
          teams.define("sales", "Sales", Party.SALES, Optional.empty());
          context
              .getBean(Stages.class)
              .define(List.of("LEAD", "MQL", "BRIEF", "SAL", "OPPORTUNITY", "WON"));
          context.getBean(Promises.class).begin(DefaultPromises.of("sdr", Party.SALES, "sales"));
        });
    return new Acme(context.getBean(Recorder.class));
  }

  LeadId lead(String externalId, String createdAt, @Nullable String channel) {
    var details =
        new LeadDetails(
            new LeadDetails.Origin("test", externalId, channel, null, null, null),
            LeadDetails.Person.UNKNOWN,
            new LeadDetails.Organisation("Company " + externalId, null, null, null, null),
            null);
    return record(LeadChange.arrival(details, Instant.parse(createdAt), "system"));
  }

  void given(LeadId lead, String team, String at) {
    record(lead, EventType.GIVEN_TO, at, Facts.of(Fact.TEAM, team));
  }

  void called(LeadId lead, String at) {
    record(lead, EventType.ATTEMPTED, at, Facts.of(Fact.CHANNEL, "CALL"));
  }

  void reached(LeadId lead, String stage, String at) {
    record(lead, EventType.STAGE_REACHED, at, Facts.of(Fact.STAGE, stage));
  }

  void won(LeadId lead, String at, String value) {
    record(lead, EventType.WON, at, Facts.of(Fact.VALUE, value));
  }

  void ended(LeadId lead, EventType how, String at) {
    record(lead, how, at, Facts.none());
  }

  void record(LeadId lead, EventType type, String at, Facts facts) {
    var event = new NewEvent(type, Instant.parse(at), "user:1", "leadpact", null, facts);
    record(LeadChange.of(lead, List.of(event)));
  }

  private LeadId record(LeadChange change) {
    return As.call(As.administrator(), () -> recorder.recordAll(List.of(change))).get(0).lead();
  }
}
