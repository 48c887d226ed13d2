package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import java.util.List;

/** What starts, stops, pauses, resumes and cancels the clock of a promise. */
public record Triggers(
    List<EventPattern> startsOn,
    List<EventPattern> stopsOn,
    List<EventPattern> pausesOn,
    List<EventPattern> resumesOn,
    List<EventPattern> cancelsOn) {

  public Triggers {
    startsOn = needed(startsOn, "startsOn");
    stopsOn = needed(stopsOn, "stopsOn");
    pausesOn = List.copyOf(pausesOn);
    resumesOn = List.copyOf(resumesOn);
    cancelsOn = List.copyOf(cancelsOn);
  }

  private static List<EventPattern> needed(List<EventPattern> patterns, String field) {
    if (patterns.isEmpty()) {
      throw new RuleViolation(
          "promise." + field, "A promise has at least one pattern in " + field, field);
    }
    return List.copyOf(patterns);
  }
}
