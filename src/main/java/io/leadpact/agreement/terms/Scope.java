package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.Fact;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * For which leads a promise holds, looked at when its clock would start: by channel, segment (as
 * said when the lead came in) and team (that holds it). An empty scope holds for all.
 */
public record Scope(Map<Fact, Set<String>> only) {

  /** By what a scope may choose leads. */
  public static final Set<Fact> CHOOSES_BY =
      Set.copyOf(EnumSet.of(Fact.CHANNEL, Fact.SEGMENT, Fact.TEAM));

  public static final Scope ALL = new Scope(Map.of());

  public Scope {
    var checked = new EnumMap<Fact, Set<String>>(Fact.class);
    only.forEach((fact, values) -> checked.put(fact, checked(fact, values)));
    only = Map.copyOf(checked);
  }

  private static Set<String> checked(Fact fact, Set<String> values) {
    if (!CHOOSES_BY.contains(fact)) {
      throw new RuleViolation(
          "promise.scope",
          "A scope chooses by channel, segment or team, not by " + fact.key(),
          "scope." + fact.key(),
          fact.key());
    }
    if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
      throw new RuleViolation(
          "promise.scope.empty",
          "Nothing is chosen by " + fact.key(),
          "scope." + fact.key(),
          fact.key());
    }
    return Set.copyOf(values);
  }

  public boolean holds(Function<Fact, Optional<String>> lead) {
    return only.entrySet().stream()
        .allMatch(
            wanted -> lead.apply(wanted.getKey()).map(wanted.getValue()::contains).orElse(false));
  }
}
