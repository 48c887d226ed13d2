package io.leadpact.agreement.deed;

import static java.util.stream.Collectors.toSet;

import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A whole document for whoever begins without a starter kit. */
public final class UsualArticles {

  private UsualArticles() {}

  /** Every standard text in its section, a definition of each stage, and a clause for each term. */
  public static List<Clause> clauses(List<String> stages, List<Term> terms) {
    var clauses = new ArrayList<Clause>();
    var taken = terms.stream().map(Term::key).collect(toSet());
    for (var section : Section.values()) {
      if (section == Section.STAGES) {
        stages.stream()
            .map(stage -> Clause.standard(section, StandardTexts.ofStage(stage)))
            .forEach(clauses::add);
      }
      StandardTexts.names().stream()
          .filter(name -> StandardTexts.section(name).orElseThrow() == section)
          .map(name -> standard(section, name, taken))
          .forEach(clauses::add);
      terms.stream()
          .filter(term -> Section.of(term.owner()) == section)
          .map(Clause::ofTerm)
          .forEach(clauses::add);
    }
    return List.copyOf(clauses);
  }

  /** A term may be called as the standard text about it is: then its clause has the key. */
  private static Clause standard(Section section, String name, Set<String> taken) {
    var usual = Clause.standard(section, name);
    return taken.contains(name)
        ? new Clause(
            name + "_text", section, usual.term(), usual.standard(), usual.words(), usual.plan())
        : usual;
  }

  /** The whole document around terms that were set without one. */
  public static Articles of(PromiseSet set, Structure structure) {
    return new Articles(
        set.promises(),
        set.quotas(),
        set.aims(),
        clauses(List.copyOf(structure.stages().keySet()), set.terms()),
        structure,
        Optional.empty());
  }
}
