package io.leadpact.testing;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.Founding;
import io.leadpact.agreement.Founding.Founded;
import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.Scope;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.agreement.terms.Triggers;
import io.leadpact.calendar.CalendarDraft;
import io.leadpact.calendar.CalendarTerms;
import io.leadpact.calendar.Calendars;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * A small company to test in: open Monday to Friday 9 to 17 UTC, teams sdr and sales, all default
 * stages, and two promises of sales: the first attempt within two business hours of an MQL, and the
 * desk's within half an hour of being given a lead.
 */
public final class Office {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ApplicationContext app;

  private Office(ApplicationContext app) {
    this.app = app;
  }

  public static Office open(ApplicationContext app) {
    var office = new Office(app);
    As.run(As.administrator(), office::setUp);
    return office;
  }

  /** The same with other versions of the agreement, the first one in force since always. */
  public static Office open(ApplicationContext app, AgreementVersion... versions) {
    var office = new Office(app);
    As.run(
        As.administrator(),
        () -> {
          office.company();
          app.getBean(Founding.class)
              .begin(Stream.of(versions).map(one -> new Founded(one, Map.of())).toList());
        });
    return office;
  }

  private void setUp() {
    company();
    promise(firstContact(), deskFirstTouch());
  }

  private void company() {
    app.getBean(Companies.class).define("Test Ltd", ZoneId.of("UTC"), "EUR", "office", false);
    app.getBean(Stages.class).define(List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON"));
    app.getBean(Teams.class).define("sdr", "Desk", Party.SALES, Optional.empty());
    app.getBean(Teams.class).define("sales", "Sales", Party.SALES, Optional.empty());
    hours("09:00-17:00");
  }

  /** The hours of every weekday; once leads are there, from today on. */
  public void hours(String weekdays) {
    var week = "mon=%1$s;tue=%1$s;wed=%1$s;thu=%1$s;fri=%1$s".formatted(weekdays);
    As.run(
        As.administrator(),
        () ->
            app.getBean(Calendars.class)
                .define(
                    new CalendarDraft(
                        "office",
                        Optional.of("Office"),
                        CalendarTerms.read("UTC", week, "", null, null)),
                    null,
                    null));
  }

  public void promise(TimedPromise... promises) {
    As.run(
        As.administrator(),
        () -> app.getBean(Promises.class).replace(null, List.of(promises), null));
  }

  public static TimedPromise firstContact() {
    return promise(
        "first_contact",
        new EventPattern(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL")),
        Duration.ofHours(2));
  }

  public static TimedPromise deskFirstTouch() {
    return promise(
        "desk_first_touch",
        new EventPattern(EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr")),
        Duration.ofMinutes(30));
  }

  private static TimedPromise promise(String key, EventPattern start, Duration limit) {
    var attempt = new EventPattern(EventType.ATTEMPTED, Facts.of(Fact.AUTOMATIC, "false"));
    var ends =
        List.of(
            new EventPattern(EventType.WON, Facts.none()),
            new EventPattern(EventType.LOST, Facts.none()),
            new EventPattern(EventType.REJECTED, Facts.none()));
    return new TimedPromise(
        key,
        Optional.empty(),
        Party.SALES,
        new Triggers(List.of(start), List.of(attempt), List.of(), List.of(), ends),
        Scope.ALL,
        new Limit.BusinessTime(limit),
        Optional.of(Duration.ofMinutes(10)),
        Percent.of(90));
  }

  /** A lead that comes in now. */
  public LeadId lead() {
    return lead(app.getBean(SettableClock.class).instant());
  }

  public LeadId lead(Instant createdAt) {
    return app.getBean(Recorder.class).recordAll(List.of(arrival(createdAt))).get(0).lead();
  }

  public static LeadChange arrival(Instant createdAt) {
    var number = NUMBER.incrementAndGet();
    var details =
        new LeadDetails(
            new LeadDetails.Origin("test", "t" + number, "web", null, null, null),
            new LeadDetails.Person("Person " + number, "p" + number + "@example.com", null, null),
            LeadDetails.Organisation.UNKNOWN,
            null);
    return LeadChange.arrival(details, createdAt, "system");
  }

  /** Records an event that happens now and answers with its number in the journal. */
  public int then(LeadId lead, EventType type, Facts facts) {
    return then(lead, type, app.getBean(SettableClock.class).instant(), facts);
  }

  public int then(LeadId lead, EventType type, Instant at, Facts facts) {
    var event = new NewEvent(type, at, "user:1", "leadpact", null, facts);
    return As.call(
        As.administrator(),
        () -> app.getBean(Recorder.class).record(lead, event, null).seqs().get(0));
  }

  public int mql(LeadId lead) {
    return then(lead, EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL"));
  }

  public int attempt(LeadId lead) {
    return then(lead, EventType.ATTEMPTED, Facts.of(Fact.CHANNEL, "CALL"));
  }
}
