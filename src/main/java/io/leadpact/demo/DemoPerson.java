package io.leadpact.demo;

import io.leadpact.identity.Role;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who works in the made-up company: at least one person per role. Roman answers late; the figures
 * show it.
 */
public enum DemoPerson {
  ALICJA("Alicja Nowak", Role.ADMINISTRATOR, null),
  HENRYK("Henryk Zalewski", Role.HEAD_OF_MARKETING, null),
  MAJA("Maja Król", Role.MARKETING_MANAGER, null),
  SONIA("Sonia Pawlak", Role.SDR, DemoCompany.DESK),
  SZYMON("Szymon Duda", Role.SDR, DemoCompany.DESK),
  SABINA("Sabina Wiśniewska-Grzegorzewska", Role.SDR, DemoCompany.DESK),
  HELENA("Helena Wrona", Role.HEAD_OF_SALES, DemoCompany.SALES),
  RAFAL("Rafał Kamiński", Role.SALES_REP, DemoCompany.SALES),
  RENATA("Renata Sikora", Role.SALES_REP, DemoCompany.SALES),
  ROMAN("Roman Lis", Role.SALES_REP, DemoCompany.SALES),
  RODRIGO("Rodrigo Vasconcelos", Role.SALES_REP, DemoCompany.SALES),
  DOROTA("Dorota Mazur", Role.DIRECTOR, null),
  EWA("Ewa Jankowska", Role.EXECUTIVE, null),
  OSKAR("Oskar Bielak", Role.READ_ONLY, null);

  private final String fullName;
  private final Role role;
  private final Optional<String> team;

  DemoPerson(String fullName, Role role, @Nullable String team) {
    this.fullName = fullName;
    this.role = role;
    this.team = Optional.ofNullable(team);
  }

  public String fullName() {
    return fullName;
  }

  public Role role() {
    return role;
  }

  Optional<String> team() {
    return team;
  }

  /** An address that no mail will ever reach. */
  public String email() {
    return name().toLowerCase(Locale.ROOT) + "@amberline.example";
  }
}
