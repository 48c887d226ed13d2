package io.leadpact.web;

import io.leadpact.calendar.CalendarDraft;
import io.leadpact.calendar.CalendarTerms;
import io.leadpact.calendar.Calendars;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a company up in one go: who it is, when it works, which way its leads go. */
@Service
class CompanySetup {

  static final List<String> USUAL_STAGES =
      List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON");
  static final String USUAL_CALENDAR = "default";

  private final Companies companies;
  private final Calendars calendars;
  private final Stages stages;

  CompanySetup(Companies companies, Calendars calendars, Stages stages) {
    this.companies = companies;
    this.calendars = calendars;
    this.stages = stages;
  }

  /** The company with the stages of its funnel. */
  record Setup(Company company, List<String> stages) {

    /** Changes with every change: sent as {@code ETag}. */
    String tag() {
      return Integer.toHexString(hashCode());
    }
  }

  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  @Transactional(readOnly = true)
  public Setup find() {
    return companies
        .find()
        .map(this::setup)
        .orElseThrow(() -> new NotFound("company", "of this installation"));
  }

  /**
   * Sets up or changes the company; a calendar that is not there yet is made, open at all times.
   *
   * @param expectedTag the {@link Setup#tag} that the caller has seen, or null where it does not
   *     matter
   * @throws Conflict where somebody changed it meanwhile
   */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public Setup define(
      String name,
      String zone,
      String currency,
      String calendar,
      List<String> keys,
      @Nullable String expectedTag) {
    var before = companies.find();
    if (expectedTag != null
        && !before.map(known -> setup(known).tag()).orElse("").equals(expectedTag)) {
      throw new Conflict("company.stale", "The company was changed meanwhile");
    }
    var place = zone(zone);
    calendars.ensure(calendar, place);
    stages.define(keys);
    var demo = before.map(Company::demo).orElse(false);
    return setup(companies.define(name, place, currency, calendar, demo));
  }

  /** The first step of people: who the company is. Zone, calendar and stages come with the next. */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public void begin(String name, String currency, String usualZone) {
    var known = companies.find();
    if (known.isEmpty()) {
      define(name, usualZone, currency, USUAL_CALENDAR, USUAL_STAGES, null);
    } else {
      var company = known.get();
      companies.define(name, company.zone(), currency, company.calendar(), company.demo());
    }
  }

  /** Where the company is and when it works; days of its own that it has named stay. */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public void settle(String zone, String weeklyHours, String country, String region) {
    var company = companies.current();
    var own = calendars.find(company.calendar()).last().terms().specialDays().toString();
    var terms = CalendarTerms.read(zone, weeklyHours, own, country, region);
    calendars.define(
        new CalendarDraft(company.calendar(), Optional.of(company.name()), terms), null, null);
    companies.define(
        company.name(), terms.zone(), company.currency(), company.calendar(), company.demo());
  }

  private Setup setup(Company company) {
    return new Setup(company, stages.active().stream().map(Stage::key).toList());
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new RuleViolation("company.zone", "No such time zone: " + text, "timeZone", text);
    }
  }
}
