package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Happening;

/** Which happenings are meant: those of a type that say at least these facts. */
public record EventPattern(EventType type, Facts facts) {

  public EventPattern {
    if (type == EventType.CORRECTED) {
      throw new RuleViolation(
          "promise.pattern.type", "Corrections start and stop nothing", "type", type.name());
    }
    for (var fact : facts.said()) {
      if (!type.allows(fact)) {
        throw new RuleViolation(
            "promise.pattern.fact",
            "%s never says %s".formatted(type, fact.key()),
            fact.key(),
            type.name(),
            fact.key());
      }
    }
    checkTruth(facts);
  }

  private static void checkTruth(Facts facts) {
    facts
        .get(Fact.AUTOMATIC)
        .filter(said -> !said.equals("true") && !said.equals("false"))
        .ifPresent(
            said -> {
              throw new RuleViolation(
                  "promise.pattern.truth", "Either true or false: " + said, "automatic", said);
            });
  }

  public boolean matches(Happening happening) {
    return type == happening.type() && facts.matches(happening.facts());
  }
}
