package io.leadpact.agreement.terms;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Happening;

/** Which happenings are meant: those of a type that say at least these facts. */
public record EventPattern(EventType type, Facts facts) {

  public boolean matches(Happening happening) {
    return type == happening.type() && facts.matches(happening.facts());
  }
}
