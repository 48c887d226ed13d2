package io.leadpact.agreement.terms;

import io.leadpact.agreement.terms.Limit.Unit;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.Fact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A promise as it is sent, stored and shown to programs: maps, lists and plain values. What is
 * wrong is said of the very field, by its path.
 */
public final class PromiseText {

  private static final Set<String> NAMES =
      Set.of(
          "key",
          "name",
          "party",
          "startsOn",
          "stopsOn",
          "pausesOn",
          "resumesOn",
          "cancelsOn",
          "scope",
          "limit",
          "unit",
          "warnBefore",
          "target");

  private PromiseText() {}

  /** Reads a list of promises; paths begin with {@code promises[0]}. */
  public static List<TimedPromise> readAll(List<?> bodies) {
    var promises = new ArrayList<TimedPromise>();
    for (int i = 0; i < bodies.size(); i++) {
      promises.add(read(Said.map(bodies.get(i), "promises[" + i + "]")));
    }
    return List.copyOf(promises);
  }

  /** Reads one promise, the reverse of {@link #write}. */
  public static TimedPromise read(Map<String, ?> body) {
    return read(Said.map(body, ""));
  }

  private static TimedPromise read(Said said) {
    said.onlyOf(NAMES);
    return said.placed(
        () ->
            new TimedPromise(
                said.text("key"),
                said.find("name"),
                said.choice("party", Party.class, Optional.empty()),
                triggers(said),
                scope(said),
                Limit.read(
                    said.text("limit"),
                    said.choice("unit", Unit.class, Optional.of(Unit.BUSINESS))),
                said.find("warnBefore").map(text -> Limit.duration(text, "warnBefore")),
                said.percent("target")));
  }

  private static Triggers triggers(Said said) {
    return new Triggers(
        PatternText.readAll(said.list("startsOn")),
        PatternText.readAll(said.list("stopsOn")),
        PatternText.readAll(said.list("pausesOn")),
        PatternText.readAll(said.list("resumesOn")),
        PatternText.readAll(said.list("cancelsOn")));
  }

  static Scope scope(Said said) {
    var only = new EnumMap<Fact, Set<String>>(Fact.class);
    var scope = said.under("scope");
    for (var name : scope.names()) {
      var fact =
          Fact.of(name)
              .orElseThrow(
                  () ->
                      new RuleViolation(
                          "promise.scope", "Unknown in a scope: " + name, "scope." + name, name));
      only.put(fact, scope.texts(name));
    }
    return new Scope(only);
  }

  /** As it is sent and stored: every field present, in a fixed order. */
  public static Map<String, Object> write(TimedPromise promise) {
    var body = new LinkedHashMap<String, Object>();
    body.put("key", promise.key());
    promise.name().ifPresent(name -> body.put("name", name));
    body.put("party", promise.party().name());
    body.put("startsOn", PatternText.writeAll(promise.triggers().startsOn()));
    body.put("stopsOn", PatternText.writeAll(promise.triggers().stopsOn()));
    body.put("pausesOn", PatternText.writeAll(promise.triggers().pausesOn()));
    body.put("resumesOn", PatternText.writeAll(promise.triggers().resumesOn()));
    body.put("cancelsOn", PatternText.writeAll(promise.triggers().cancelsOn()));
    body.put("scope", write(promise.scope()));
    body.put("limit", promise.limit().iso());
    body.put("unit", promise.limit().unit().name());
    promise.warnBefore().ifPresent(before -> body.put("warnBefore", before.toString()));
    body.put("target", promise.target().value());
    return body;
  }

  static Map<String, Object> write(Scope scope) {
    var only = new TreeMap<String, Object>();
    scope
        .only()
        .forEach((fact, values) -> only.put(fact.key(), List.copyOf(new TreeSet<>(values))));
    return only;
  }
}
