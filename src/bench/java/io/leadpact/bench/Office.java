package io.leadpact.bench;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.Scope;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.agreement.terms.Triggers;
import io.leadpact.calendar.CalendarDraft;
import io.leadpact.calendar.CalendarTerms;
import io.leadpact.calendar.Calendars;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** The company that is measured: two promises, both of which begin when a lead comes in. */
final class Office {

  static final String FIRST_CALL = "first_call";
  static final String FEEDBACK = "feedback";
  static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
  static final List<String> TEAMS = List.of("north", "east", "south", "west");

  private final ApplicationContext application;

  Office(ApplicationContext application) {
    this.application = application;
  }

  void open() {
    var week = "mon=%1$s;tue=%1$s;wed=%1$s;thu=%1$s;fri=%1$s".formatted("08:00-12:00,13:00-18:00");
    var terms = CalendarTerms.read(ZONE.getId(), week, "", "PL", null);
    application
        .getBean(Calendars.class)
        .define(new CalendarDraft("office", Optional.of("Office"), terms), null, null);
    application.getBean(Companies.class).define("Benchmark", ZONE, "EUR", "office", false);
    application
        .getBean(Stages.class)
        .define(List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON"));
    TEAMS.forEach(
        team -> application.getBean(Teams.class).define(team, team, Party.SALES, Optional.empty()));
    var attempt = new EventPattern(EventType.ATTEMPTED, Facts.of(Fact.AUTOMATIC, "false"));
    var feedback = new EventPattern(EventType.FEEDBACK, Facts.none());
    application
        .getBean(Promises.class)
        .replace(
            null,
            List.of(
                promise(FIRST_CALL, attempt, new Limit.BusinessTime(Duration.ofMinutes(30))),
                promise(FEEDBACK, feedback, new Limit.BusinessDays(2))),
            null);
  }

  private static TimedPromise promise(String key, EventPattern stop, Limit limit) {
    var ends =
        List.of(EventType.WON, EventType.LOST, EventType.REJECTED).stream()
            .map(type -> new EventPattern(type, Facts.none()))
            .toList();
    return new TimedPromise(
        key,
        Optional.empty(),
        Party.SALES,
        new Triggers(
            List.of(new EventPattern(EventType.CREATED, Facts.none())),
            List.of(stop),
            List.of(),
            List.of(),
            ends),
        Scope.ALL,
        limit,
        Optional.of(Duration.ofMinutes(10)),
        Percent.of(90));
  }
}
