package io.leadpact.agreement.deed;

import io.leadpact.agreement.terms.Said;
import io.leadpact.kernel.RuleViolation;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A clause as it is sent, stored and shown to programs. */
public final class ClauseText {

  private static final Set<String> NAMES =
      Set.of("key", "section", "term", "standard", "words", "plan");

  private ClauseText() {}

  static List<Clause> readAll(List<Said> clauses) {
    return clauses.stream().map(said -> said.placed(() -> read(said))).toList();
  }

  /** Reads one clause, the reverse of {@link #write}. */
  public static Clause read(Map<String, ?> body) {
    return read(Said.map(body, ""));
  }

  private static Clause read(Said said) {
    said.onlyOf(NAMES);
    return new Clause(
        said.text("key"),
        said.choice("section", Section.class, Optional.empty()),
        said.find("term"),
        said.find("standard"),
        words(said.under("words")),
        said.find("plan"));
  }

  private static Map<Tongue, String> words(Said said) {
    var words = new EnumMap<Tongue, String>(Tongue.class);
    for (var tag : said.names()) {
      var tongue =
          Tongue.of(tag)
              .orElseThrow(
                  () -> new RuleViolation("clause.tongue", "No such language: " + tag, tag, tag));
      said.prose(tag).ifPresent(text -> words.put(tongue, text));
    }
    return words;
  }

  public static Map<String, Object> write(Clause clause) {
    var body = new LinkedHashMap<String, Object>();
    body.put("key", clause.key());
    body.put("section", clause.section().name());
    clause.term().ifPresent(term -> body.put("term", term));
    clause.standard().ifPresent(name -> body.put("standard", name));
    if (!clause.words().isEmpty()) {
      body.put("words", write(clause.words()));
    }
    clause.plan().ifPresent(plan -> body.put("plan", plan));
    return body;
  }

  private static Map<String, Object> write(Map<Tongue, String> words) {
    var body = new LinkedHashMap<String, Object>();
    for (var tongue : Tongue.values()) {
      var text = words.get(tongue);
      if (text != null) {
        body.put(tongue.tag(), text);
      }
    }
    return body;
  }
}
