package io.leadpact.agreement.terms;

import java.util.List;

/** What starts, stops, pauses, resumes and cancels the clock of a promise. */
public record Triggers(
    List<EventPattern> startsOn,
    List<EventPattern> stopsOn,
    List<EventPattern> pausesOn,
    List<EventPattern> resumesOn,
    List<EventPattern> cancelsOn) {

  public Triggers {
    startsOn = List.copyOf(startsOn);
    stopsOn = List.copyOf(stopsOn);
    pausesOn = List.copyOf(pausesOn);
    resumesOn = List.copyOf(resumesOn);
    cancelsOn = List.copyOf(cancelsOn);
  }
}
