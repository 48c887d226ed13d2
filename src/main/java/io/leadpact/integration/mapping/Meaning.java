package io.leadpact.integration.mapping;

import io.leadpact.lead.journal.ContactWay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a row of events may mean, as one choice for a person: {@code STAGE_REACHED:MQL}, {@code
 * GIVEN_TO:sdr}, {@code ATTEMPTED:CALL}, {@code WON:value}, {@code LOST}.
 *
 * @param type of the event
 * @param detail the stage, team or channel; empty where there is none
 */
public record Meaning(String type, String detail) {

  private static final Set<String> PLAIN =
      Set.of("LOST", "REJECTED", "REOPENED", "RETURNED", "PAUSED", "RESUMED", "NOTE");

  /** The value of the lead is what was won. */
  private static final String VALUE = "value";

  public static Meaning of(String choice) {
    int colon = choice.indexOf(':');
    return colon < 0
        ? new Meaning(choice, "")
        : new Meaning(choice.substring(0, colon), choice.substring(colon + 1));
  }

  /** All that may be chosen in a company with these stages and teams. */
  public static List<Meaning> all(Collection<String> stages, Collection<String> teams) {
    var all = new ArrayList<Meaning>();
    stages.stream()
        .filter(stage -> !stage.equals("LEAD") && !stage.equals("WON"))
        .forEach(stage -> all.add(new Meaning("STAGE_REACHED", stage)));
    teams.forEach(team -> all.add(new Meaning("GIVEN_TO", team)));
    ContactWay.channels().forEach(channel -> all.add(new Meaning("ATTEMPTED", channel)));
    all.add(new Meaning("WON", VALUE));
    all.add(new Meaning("WON", ""));
    PLAIN.stream().sorted().forEach(type -> all.add(new Meaning(type, "")));
    return all;
  }

  /** How the choice is sent. */
  public String choice() {
    return detail.isEmpty() ? type : type + ":" + detail;
  }

  /** As a rule of a profile. */
  Map<String, Object> rule(Map<String, String> when, boolean first) {
    var rule = new LinkedHashMap<String, Object>();
    rule.put("when", when);
    rule.put("type", type);
    switch (type) {
      case "STAGE_REACHED" -> rule.put("stage", detail);
      case "GIVEN_TO" -> rule.put("team", detail);
      case "ATTEMPTED" -> rule.put("channel", detail);
      case "WON" -> {
        if (detail.equals(VALUE)) {
          rule.put("value", "lead.value");
        }
      }
      default -> {
        // Says all by its type.
      }
    }
    if (first) {
      rule.put("first", true);
    }
    return rule;
  }
}
