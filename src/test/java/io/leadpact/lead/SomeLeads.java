package io.leadpact.lead;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Leads to look at in tests, recorded like all others. */
final class SomeLeads {

  private final Recorder recorder;

  SomeLeads(ApplicationContext application) {
    recorder = application.getBean(Recorder.class);
  }

  static LeadDetails details(String id, @Nullable String name, @Nullable String channel) {
    return new LeadDetails(
        new Origin("crm", id, channel, null, null, null),
        new Person(name, id + "@example.com", null, null),
        Organisation.UNKNOWN,
        null);
  }

  /** That many, one a minute before the clock's start, named by their number. */
  List<LeadId> many(int count) {
    var changes = new ArrayList<LeadChange>();
    for (int i = 0; i < count; i++) {
      changes.add(
          LeadChange.arrival(
              details("n" + i, "Name " + i % 7, i % 2 == 0 ? "web" : "phone"),
              SettableClock.START.minus(Duration.ofMinutes(i / 3)),
              "system"));
    }
    return recorder.recordAll(changes).stream().map(recorded -> recorded.lead()).toList();
  }

  LeadId one(LeadDetails details, Instant createdAt) {
    return recorder
        .recordAll(List.of(LeadChange.arrival(details, createdAt, "system")))
        .get(0)
        .lead();
  }

  LeadId one(String id, @Nullable String name) {
    return one(details(id, name, "web"), SettableClock.START.minus(Duration.ofHours(1)));
  }

  void then(LeadId lead, EventType type, Fact fact, String value) {
    then(lead, event(type, Facts.of(fact, value)));
  }

  void then(LeadId lead, EventType type) {
    then(lead, event(type, Facts.none()));
  }

  /** Takes back the entry of that number. */
  void voided(LeadId lead, int seq) {
    var facts = Facts.of(Fact.SEQ, String.valueOf(seq)).with(Fact.VOID, "true");
    then(lead, event(EventType.CORRECTED, facts));
  }

  private void then(LeadId lead, NewEvent... events) {
    recorder.recordAll(List.of(LeadChange.of(lead, Arrays.asList(events))));
  }

  private static NewEvent event(EventType type, Facts facts) {
    return new NewEvent(type, SettableClock.START, "user:1", "leadpact", null, facts);
  }
}
