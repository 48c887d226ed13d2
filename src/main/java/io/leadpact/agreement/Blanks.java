package io.leadpact.agreement;

import io.leadpact.agreement.terms.Scope;
import io.leadpact.lead.journal.ContactWay;
import io.leadpact.lead.journal.Fact;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be said of a term and is not: there for whoever fills in a form, gone when it is read.
 */
final class Blanks {

  private Blanks() {}

  /** With these fields, and with every way to count attempts and, at the end, to choose leads. */
  static Map<String, Object> in(Map<String, Object> body, String... names) {
    var filled = new LinkedHashMap<>(body);
    for (var name : names) {
      filled.putIfAbsent(name, "");
    }
    filled.computeIfPresent("atLeast", (name, channels) -> attempts(channels));
    var scope = filled.remove("scope");
    if (scope != null) {
      filled.put("scope", scope(scope));
    }
    return filled;
  }

  private static Map<String, Object> scope(Object chosen) {
    var scope = copy(chosen);
    for (var fact : List.of(Fact.CHANNEL, Fact.SEGMENT, Fact.TEAM)) {
      if (Scope.CHOOSES_BY.contains(fact)) {
        scope.putIfAbsent(fact.key(), List.of());
      }
    }
    return scope;
  }

  private static Map<String, Object> attempts(Object chosen) {
    var attempts = copy(chosen);
    ContactWay.channels().forEach(channel -> attempts.putIfAbsent(channel, ""));
    return attempts;
  }

  private static Map<String, Object> copy(Object map) {
    var copy = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) map).forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy;
  }

  /** Without whatever was left blank. */
  static Map<String, Object> out(Map<String, Object> body) {
    var said = new LinkedHashMap<String, Object>();
    body.forEach(
        (name, value) -> {
          var kept = value instanceof Map<?, ?> ? out(copy(value)) : value;
          if (!isBlank(kept)) {
            said.put(name, kept);
          }
        });
    return said;
  }

  private static boolean isBlank(Object value) {
    return value instanceof String text && text.isBlank()
        || value instanceof Collection<?> many && many.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }
}
