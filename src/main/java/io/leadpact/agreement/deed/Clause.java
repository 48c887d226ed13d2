package io.leadpact.agreement.deed;

import io.leadpact.agreement.terms.Term;
import io.leadpact.kernel.RuleViolation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One numbered paragraph. Its words are written by the program from what it stands for (the term,
 * or the standard text of that name), so that they cannot disagree with the numbers; whoever wants
 * others writes their own, by language.
 *
 * @param key the same through all versions
 * @param term the key of the term that it words and shows live
 * @param standard the name of a text that the program has in every language: {@code purpose}
 * @param words own words, which come before the standard ones; in a language without them those of
 *     another language stand
 * @param plan the name of the corrective plan that missing it demands: “Plan A”
 */
public record Clause(
    String key,
    Section section,
    Optional<String> term,
    Optional<String> standard,
    Map<Tongue, String> words,
    Optional<String> plan) {

  public static final int LONGEST = 4_000;
  private static final int LONGEST_PLAN = 60;

  public Clause {
    Term.checkKey(key);
    words = words.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(words));
    for (var text : words.values()) {
      if (text.isBlank() || text.length() > LONGEST) {
        throw new RuleViolation("clause.words", "A clause has 1 to 4,000 letters", "words");
      }
    }
    if (term.isEmpty() && standard.isEmpty() && words.isEmpty()) {
      throw new RuleViolation("clause.empty", "A clause says something: " + key, "words", key);
    }
    if (plan.filter(name -> name.isBlank() || name.length() > LONGEST_PLAN).isPresent()) {
      throw new RuleViolation("clause.plan", "A plan has a name of 1 to 60 letters", "plan");
    }
  }

  /** Words a term. */
  public static Clause ofTerm(Term term) {
    return new Clause(
        term.key(),
        Section.of(term.owner()),
        Optional.of(term.key()),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  /** A text that the program has in every language. */
  public static Clause standard(Section section, String name) {
    return new Clause(
        name, section, Optional.empty(), Optional.of(name), Map.of(), Optional.empty());
  }
}
