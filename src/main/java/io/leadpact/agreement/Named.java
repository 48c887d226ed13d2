package io.leadpact.agreement;

import io.leadpact.calendar.CalendarTerms;
import io.leadpact.identity.Company;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stages and teams are called, and whose agreement it is: looked up once for a whole document.
 *
 * @param stages by key
 * @param teams names by key
 * @param hours the calendar that holds for whoever has none of their own
 */
record Named(
    Map<String, StageName> stages,
    Map<String, String> teams,
    Optional<Company> company,
    Optional<CalendarTerms> hours) {

  /**
   * A stage.
   *
   * @param label what the company calls it
   * @param milestone what reports count it as
   */
  record StageName(Optional<String> label, Optional<String> milestone) {}

  /** As it is named in a sentence: abbreviations bare, everything else in quotes. */
  String stage(String key, Voice voice) {
    var stage = stage(key);
    var name =
        stage.label().or(() -> voice.find("stage." + stage.milestone().orElse(key))).orElse(key);
    return name.length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT))
        ? name
        : voice.say("deed.quoted", name);
  }

  /**
   * For words that depend on it: its milestone, unless the company has a name of its own for it.
   */
  String usual(String key) {
    var stage = stage(key);
    return stage.label().isPresent() ? "other" : stage.milestone().orElse(key);
  }

  private StageName stage(String key) {
    return stages.getOrDefault(key, new StageName(Optional.empty(), Optional.empty()));
  }

  String team(String key) {
    return teams.getOrDefault(key, key);
  }

  String companyName() {
    return company.map(Company::name).orElse("–");
  }

  String currency() {
    return company.map(Company::currency).orElse("EUR");
  }
}
