package io.leadpact.identity;

import io.leadpact.kernel.RuleViolation;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one company of this installation, absent until somebody sets it up. */
@Service
public class Companies {

  private final JdbcClient jdbc;
  private final CalendarChoices choices;
  private final Audit audit;

  Companies(JdbcClient jdbc, CalendarChoices choices, Audit audit) {
    this.jdbc = jdbc;
    this.choices = choices;
    this.audit = audit;
  }

  /** One row by its key: asked whenever needed, so that every instance always knows the latest. */
  public Optional<Company> find() {
    return jdbc.sql("select name, zone, currency, calendar, demo from company")
        .query(
            (row, n) ->
                new Company(
                    row.getString("name"),
                    ZoneId.of(row.getString("zone")),
                    row.getString("currency"),
                    row.getString("calendar"),
                    row.getBoolean("demo")))
        .optional();
  }

  /** The company, where nothing can be done without one. */
  public Company current() {
    return find()
        .orElseThrow(() -> new RuleViolation("company.missing", "The company is not set up yet"));
  }

  /** Sets the company up, or changes it. */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public Company define(String name, ZoneId zone, String currency, String calendar, boolean demo) {
    var company = new Company(named(name), zone, currency(currency), calendar, demo);
    jdbc.sql(
            """
            insert into company (name, zone, currency, calendar, demo)
            values (:name, :zone, :currency, :calendar, :demo)
            on conflict (only_one) do update set name = excluded.name, zone = excluded.zone,
              currency = excluded.currency, calendar = excluded.calendar, demo = excluded.demo
            """)
        .param("name", company.name())
        .param("zone", zone.getId())
        .param("currency", company.currency())
        .param("calendar", calendar)
        .param("demo", demo)
        .update();
    choices.choose(CalendarChoices.COMPANY, Optional.of(calendar));
    audit.note(
        "company.changed",
        "company",
        Map.of("zone", zone.getId(), "currency", company.currency(), "calendar", calendar));
    return company;
  }

  private static String named(String name) {
    var stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > 200) {
      throw new RuleViolation(
          "company.name", "A company has a name of at most 200 letters", "name");
    }
    return stripped;
  }

  private static String currency(String code) {
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw new RuleViolation("company.currency", "No such currency: " + code, "currency", code);
    }
  }
}
