package io.leadpact.demo;

import io.leadpact.agreement.Founding;
import io.leadpact.calendar.CalendarDraft;
import io.leadpact.calendar.CalendarTerms;
import io.leadpact.calendar.Calendars;
import io.leadpact.demo.story.Plot;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Teams;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.Users;
import io.leadpact.kernel.Party;
import io.leadpact.lead.Stages;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sets up the made-up company as an administrator would: hours, teams, people, promises. */
@Component
class DemoCompany {

  static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
  static final String DESK = "sdr";
  static final String SALES = "sales";
  static final String OFFICE_HOURS = "default";
  static final String DESK_HOURS = "desk";
  static final List<String> STAGES = List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON");

  private static final String COUNTRY = "PL";

  private final Companies companies;
  private final Calendars calendars;
  private final Teams teams;
  private final Users users;
  private final Stages stages;
  private final Founding agreement;

  DemoCompany(
      Companies companies,
      Calendars calendars,
      Teams teams,
      Users users,
      Stages stages,
      Founding agreement) {
    this.companies = companies;
    this.calendars = calendars;
    this.teams = teams;
    this.users = users;
    this.stages = stages;
    this.agreement = agreement;
  }

  /** Who is who in the journal from now on. */
  Map<DemoPerson, String> setUp(Plot plot) {
    calendar(OFFICE_HOURS, "Office", weekdays("09:00-17:00"), specialDays(plot, "09:00-13:00"));
    calendar(
        DESK_HOURS,
        "Lead desk",
        weekdays("08:00-18:00") + ";sat=10:00-14:00",
        specialDays(plot, "08:00-13:00"));
    companies.define("Amberline Software", ZONE, "PLN", OFFICE_HOURS, true);
    stages.define(STAGES);
    teams.define(DESK, "Lead desk", Party.MARKETING, Optional.of(DESK_HOURS));
    teams.define(SALES, "Sales", Party.SALES, Optional.empty());
    var actors = new EnumMap<DemoPerson, String>(DemoPerson.class);
    for (var person : DemoPerson.values()) {
      actors.put(person, users.create(person.email(), detail(person)).actor());
    }
    var marketing = Objects.requireNonNull(actors.get(DemoPerson.HENRYK));
    var sales = Objects.requireNonNull(actors.get(DemoPerson.HELENA));
    agreement.begin(DemoAgreement.history(plot, marketing, sales));
    return actors;
  }

  /** New Year's Eve ends early, and once a year all are out of the house. */
  static String specialDays(Plot plot, String shortDay) {
    return plot.months().stream()
        .filter(month -> month.getMonth() == Month.DECEMBER || month.getMonth() == Month.JUNE)
        .map(
            month ->
                month.getMonth() == Month.DECEMBER
                    ? month.atDay(31) + "=" + shortDay
                    : month
                        .atDay(1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY))
                        .toString())
        .collect(Collectors.joining(";"));
  }

  private void calendar(String key, String name, String week, String specialDays) {
    var terms = CalendarTerms.read(ZONE.getId(), week, specialDays, COUNTRY, null);
    calendars.define(new CalendarDraft(key, Optional.of(name), terms), null, null);
  }

  private static String weekdays(String hours) {
    return String.join(
        ";", "mon=" + hours, "tue=" + hours, "wed=" + hours, "thu=" + hours, "fri=" + hours);
  }

  private static UserDetail detail(DemoPerson person) {
    return new UserDetail(
        person.fullName(), Set.of(person.role()), person.team().orElse(null), null, null);
  }
}
