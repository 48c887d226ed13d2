package io.leadpact.demo;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.DefaultPromises;
import io.leadpact.calendar.CalendarDraft;
import io.leadpact.calendar.CalendarTerms;
import io.leadpact.calendar.Calendars;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Teams;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.Users;
import io.leadpact.kernel.Party;
import io.leadpact.lead.Stages;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sets up the made-up company as an administrator would: hours, teams, people, promises. */
@Component
class DemoCompany {

  static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
  static final String DESK = "sdr";
  static final String SALES = "sales";
  static final String OFFICE_HOURS = "default";
  static final String DESK_HOURS = "desk";

  private static final String COUNTRY = "PL";

  private final Companies companies;
  private final Calendars calendars;
  private final Teams teams;
  private final Users users;
  private final Stages stages;
  private final Promises promises;

  DemoCompany(
      Companies companies,
      Calendars calendars,
      Teams teams,
      Users users,
      Stages stages,
      Promises promises) {
    this.companies = companies;
    this.calendars = calendars;
    this.teams = teams;
    this.users = users;
    this.stages = stages;
    this.promises = promises;
  }

  /** Who is who in the journal from now on. */
  Map<DemoPerson, String> setUp() {
    calendar(OFFICE_HOURS, "Office", weekdays("09:00-17:00"));
    calendar(DESK_HOURS, "Lead desk", weekdays("08:00-18:00") + ";sat=10:00-14:00");
    companies.define("Amberline Software", ZONE, "PLN", OFFICE_HOURS, true);
    stages.define(List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON"));
    teams.define(DESK, "Lead desk", Party.MARKETING, Optional.of(DESK_HOURS));
    teams.define(SALES, "Sales", Party.SALES, Optional.empty());
    promises.begin(DefaultPromises.of(DESK, Party.MARKETING, SALES));
    var actors = new EnumMap<DemoPerson, String>(DemoPerson.class);
    for (var person : DemoPerson.values()) {
      actors.put(person, users.create(person.email(), detail(person)).actor());
    }
    return actors;
  }

  private void calendar(String key, String name, String week) {
    var terms = CalendarTerms.read(ZONE.getId(), week, null, COUNTRY, null);
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
