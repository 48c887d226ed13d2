package io.leadpact.agreement.terms;

import io.leadpact.lead.journal.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * For which leads a promise holds, looked at when its clock would start: by channel, segment (as
 * said when the lead came in) and team (that holds it). An empty scope holds for all.
 */
public record Scope(Map<Fact, Set<String>> only) {

  public static final Scope ALL = new Scope(Map.of());

  public Scope {
    only = Map.copyOf(only);
  }

  public boolean holds(Function<Fact, Optional<String>> lead) {
    return only.entrySet().stream()
        .allMatch(
            wanted -> lead.apply(wanted.getKey()).map(wanted.getValue()::contains).orElse(false));
  }
}
