package io.leadpact.agreement.deed;

import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.Mix;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Term;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that an agreement says: its terms, the clauses that word them, and how the two work together.
 * A clause belongs to each term; one that was given none gets it at the end of its owner's section.
 *
 * @param kit the key of the starter kit that it began with
 */
public record Articles(
    List<TimedPromise> promises,
    List<Quota> quotas,
    List<Aim> aims,
    List<Clause> clauses,
    Structure structure,
    Optional<String> kit) {

  public Articles {
    var terms = new PromiseSet(1, Optional.empty(), promises, quotas, aims);
    promises = terms.promises();
    quotas = terms.quotas();
    aims = terms.aims();
    clauses = completed(clauses, terms.terms());
    refuseUnknownGroups(aims, structure);
  }

  private static List<Clause> completed(List<Clause> clauses, List<Term> terms) {
    var keys = new HashSet<String>();
    var worded = new HashSet<String>();
    var known = new HashMap<String, Term>();
    terms.forEach(term -> known.put(term.key(), term));
    for (int i = 0; i < clauses.size(); i++) {
      var clause = clauses.get(i);
      var field = "clauses[%d]".formatted(i);
      if (!keys.add(clause.key())) {
        throw new RuleViolation(
            "clause.twice", "Two clauses: " + clause.key(), field + ".key", clause.key());
      }
      clause.term().ifPresent(term -> refuse(term, known, worded, field));
    }
    var all = new ArrayList<>(clauses);
    terms.stream()
        .filter(term -> !worded.contains(term.key()))
        .map(Clause::ofTerm)
        .forEach(all::add);
    return List.copyOf(all);
  }

  private static void refuse(
      String term, Map<String, Term> known, HashSet<String> worded, String field) {
    if (!known.containsKey(term)) {
      throw new RuleViolation("clause.term", "No such term: " + term, field + ".term", term);
    }
    if (!worded.add(term)) {
      throw new RuleViolation(
          "clause.term.twice", "A term stands in one clause: " + term, field + ".term", term);
    }
  }

  private static void refuseUnknownGroups(List<Aim> aims, Structure structure) {
    for (int i = 0; i < aims.size(); i++) {
      if (aims.get(i) instanceof Mix mix) {
        for (var group : mix.parts().keySet()) {
          if (!structure.channelGroups().containsKey(group)) {
            throw new RuleViolation(
                "aim.mix.group",
                "No such group of channels: " + group,
                "aims[%d].parts".formatted(i),
                group);
          }
        }
      }
    }
  }

  /** The terms as version 1 of an agreement, which holds since always, would have them. */
  public PromiseSet set() {
    return new PromiseSet(1, Optional.empty(), promises, quotas, aims);
  }

  public List<Term> terms() {
    return set().terms();
  }

  public Optional<Term> term(String key) {
    return terms().stream().filter(term -> term.key().equals(key)).findFirst();
  }

  public Optional<Clause> clause(String key) {
    return clauses.stream().filter(clause -> clause.key().equals(key)).findFirst();
  }

  /** The clauses of a section in their order. */
  public List<Clause> in(Section section) {
    return clauses.stream().filter(clause -> clause.section() == section).toList();
  }

  /** The same in other clauses. */
  public Articles with(List<Clause> clauses) {
    return new Articles(promises, quotas, aims, clauses, structure, kit);
  }

  /** The same of two who work together in another way. */
  public Articles with(Structure structure) {
    return new Articles(promises, quotas, aims, clauses, structure, kit);
  }

  /** The same with another term in the place of the one of its kind that has its key. */
  public Articles with(Term term) {
    return new Articles(
        replaced(promises, TimedPromise.class, term),
        replaced(quotas, Quota.class, term),
        replaced(aims, Aim.class, term),
        clauses,
        structure,
        kit);
  }

  private static <T extends Term> List<T> replaced(List<T> terms, Class<T> kind, Term term) {
    return kind.isInstance(term)
        ? terms.stream().map(one -> one.key().equals(term.key()) ? kind.cast(term) : one).toList()
        : terms;
  }

  /** With one more term, and the clause that words it behind all others. */
  public Articles plus(Term term, Clause clause) {
    return new Articles(
        longer(promises, TimedPromise.class, term),
        longer(quotas, Quota.class, term),
        longer(aims, Aim.class, term),
        Stream.concat(clauses.stream(), Stream.of(clause)).toList(),
        structure,
        kit);
  }

  private static <T extends Term> List<T> longer(List<T> terms, Class<T> kind, Term term) {
    return kind.isInstance(term)
        ? Stream.concat(terms.stream(), Stream.of(kind.cast(term))).toList()
        : terms;
  }

  /** Without these terms, and without the clauses that word them. */
  public Articles without(Collection<String> terms) {
    return new Articles(
        left(promises, terms),
        left(quotas, terms),
        left(aims, terms),
        clauses.stream().filter(clause -> clause.term().filter(terms::contains).isEmpty()).toList(),
        structure,
        kit);
  }

  private static <T extends Term> List<T> left(List<T> terms, Collection<String> gone) {
    return terms.stream().filter(term -> !gone.contains(term.key())).toList();
  }

  /** The stages of the chain in order. */
  public List<String> stages() {
    return List.copyOf(structure.stages().keySet());
  }
}
