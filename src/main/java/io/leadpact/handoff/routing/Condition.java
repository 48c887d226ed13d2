package io.leadpact.handoff.routing;

import io.leadpact.kernel.RuleViolation;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * That a lead says one of these words of a trait; small and capital letters are the same. A lead
 * that says nothing of it does not fit.
 */
public record Condition(Trait trait, List<String> values) {

  public Condition {
    values = Words.of(values);
    if (values.isEmpty()) {
      throw new RuleViolation(
          "routing.condition", "A condition names at least one word", "values", trait.key());
    }
  }

  public boolean fits(Map<Trait, String> lead) {
    return Words.among(values, lead.get(trait));
  }

  static boolean allFit(Collection<Condition> conditions, Map<Trait, String> lead) {
    return conditions.stream().allMatch(condition -> condition.fits(lead));
  }
}
