package io.leadpact.integration.mapping;

import io.leadpact.integration.mapping.Profile.Rule;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what rows of events mean. A fact is a text that holds for each row, or {@code {"column":
 * "…"}}; a value is a number, {@code lead.value}, or the name of a column.
 */
final class RuleReader {

  private static final String LEAD_VALUE = "lead.value";
  private static final Set<Fact> OURS = Set.of(Fact.SEQ, Fact.TIME, Fact.VOID, Fact.LEAD);

  private final Vocabulary vocabulary;

  RuleReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Rule read(Node node) {
    var facts =
        Arrays.stream(Fact.values())
            .filter(fact -> !OURS.contains(fact))
            .collect(Collectors.toSet());
    var names = facts.stream().map(Fact::key).collect(Collectors.toSet());
    names.addAll(Set.of("when", "type", "first"));
    node.only(names);
    var type = type(node);
    var constants = Facts.none();
    var columns = new EnumMap<Fact, String>(Fact.class);
    boolean leadValue = false;
    for (var fact : facts) {
      var column = node.column(fact.key());
      var text = column.isPresent() ? column : node.text(fact.key());
      if (text.isPresent()) {
        checkAllowed(node, type, fact);
        if (fact == Fact.VALUE && text.get().equals(LEAD_VALUE) && column.isEmpty()) {
          leadValue = true;
        } else if (column.isPresent() || fact == Fact.VALUE && !number(text.get())) {
          columns.put(fact, text.get());
        } else {
          constants = constants.with(fact, text.get());
        }
      }
    }
    return new Rule(
        when(node),
        type,
        checked(node, type, constants, columns.keySet()),
        columns,
        leadValue,
        node.flag("first"));
  }

  private static Map<String, Set<String>> when(Node node) {
    var when = new LinkedHashMap<String, Set<String>>();
    node.object("when")
        .ifPresent(
            columns ->
                columns
                    .members()
                    .keySet()
                    .forEach(
                        key -> when.put(String.valueOf(key), columns.values(String.valueOf(key)))));
    return when;
  }

  private static EventType type(Node node) {
    var name = node.required("type");
    var type = Vocabulary.known(name).filter(t -> t != EventType.CORRECTED);
    return type.orElseThrow(
        () ->
            Node.refusal("event.type", "No event of that type can be sent", node.at("type"), name));
  }

  private static void checkAllowed(Node node, EventType type, Fact fact) {
    if (!type.allows(fact)) {
      throw Node.refusal(
          "event.fact.foreign",
          type.name() + " takes no " + fact.key(),
          node.at(fact.key()),
          type.name(),
          fact.key());
    }
  }

  private static boolean number(String text) {
    return text.matches("[0-9.]+");
  }

  /** As if each column held something: what is missing then will be missing in every row. */
  private Facts checked(Node node, EventType type, Facts constants, Set<Fact> columns) {
    try {
      var words = vocabulary.words(constants);
      var all = words;
      for (var fact : columns) {
        all = all.with(fact, "?");
      }
      type.check(all);
      return words;
    } catch (RuleViolation e) {
      throw Node.refusal(
          e.code(),
          String.valueOf(e.getMessage()),
          node.at(String.valueOf(e.field())),
          e.arguments().toArray());
    }
  }
}
