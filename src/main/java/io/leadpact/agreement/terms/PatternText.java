package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event pattern as it is sent and stored: {@code {"type":"GIVEN_TO","team":"sdr"}}. */
final class PatternText {

  private PatternText() {}

  static List<EventPattern> readAll(List<Said> patterns) {
    return patterns.stream().map(said -> said.placed(() -> read(said))).toList();
  }

  private static EventPattern read(Said said) {
    var typeName = said.text("type");
    var type =
        EventType.of(typeName)
            .orElseThrow(
                () ->
                    new RuleViolation(
                        "promise.pattern.type", "No type of event: " + typeName, "type", typeName));
    var facts = Facts.none();
    for (var name : said.names()) {
      if (!name.equals("type")) {
        facts = facts.with(fact(type, name), said.text(name));
      }
    }
    return new EventPattern(type, facts);
  }

  private static Fact fact(EventType type, String name) {
    return Fact.of(name)
        .orElseThrow(
            () ->
                new RuleViolation(
                    "promise.pattern.fact", type + " never says " + name, name, type.name(), name));
  }

  static List<Map<String, Object>> writeAll(List<EventPattern> patterns) {
    return patterns.stream().map(PatternText::write).toList();
  }

  private static Map<String, Object> write(EventPattern pattern) {
    var said = new LinkedHashMap<String, Object>();
    said.put("type", pattern.type().name());
    pattern
        .facts()
        .byKey()
        .forEach(
            (name, value) ->
                said.put(name, name.equals(Fact.AUTOMATIC.key()) ? Boolean.valueOf(value) : value));
    return said;
  }
}
