package io.leadpact.handoff.routing;

import io.leadpact.kernel.RuleViolation;
import java.util.List;
import java.util.Map;

/**
 * Which leads go to whom within a team: the first rule that fits a lead decides, and nobody beside
 * those it names gets it.
 *
 * @param when all of them have to fit
 * @param method how those are shared out who it names
 * @param persons none: all members
 */
public record Rule(List<Condition> when, Method method, List<String> persons) {

  public Rule {
    when = List.copyOf(when);
    persons = Words.of(persons);
    if (when.isEmpty()) {
      throw new RuleViolation("routing.rule.empty", "A rule says which leads it is for", "rules");
    }
  }

  boolean fits(Map<Trait, String> lead) {
    return Condition.allFit(when, lead);
  }

  boolean names(String person) {
    return persons.isEmpty() || persons.contains(person);
  }
}
