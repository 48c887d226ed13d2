package io.leadpact.duplicate;

import com.ibm.icu.util.TimeZone;
import io.leadpact.calendar.Calendars;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The country from which phone numbers without one are dialled. */
@Component
class HomeCountry {

  /** ICU's region of zones that belong to no country. */
  private static final String WORLD = "001";

  private final Companies companies;
  private final Calendars calendars;

  HomeCountry(Companies companies, Calendars calendars) {
    this.companies = companies;
    this.calendars = calendars;
  }

  /** That of the company's calendar, else of its time zone; null where neither tells. */
  @Nullable String code() {
    return companies
        .find()
        .map(
            company ->
                calendars
                    .terms(company.calendar())
                    .flatMap(terms -> terms.country())
                    .orElseGet(() -> ofZone(company)))
        .filter(country -> !country.equals(WORLD))
        .orElse(null);
  }

  private static String ofZone(Company company) {
    try {
      return TimeZone.getRegion(company.zone().getId());
    } catch (IllegalArgumentException e) {
      return WORLD;
    }
  }
}
