package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Term;
import io.leadpact.agreement.terms.TimedPromise;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of the agreement and how it came about.
 *
 * @param edits how often it was replaced before the first lead came
 * @param wording its clauses and structure; none where somebody only set promises
 */
public record AgreementVersion(
    PromiseSet set, int edits, Instant madeAt, String madeBy, Optional<Wording> wording) {

  /**
   * The document beside the terms.
   *
   * @param kit the key of the starter kit that it began with
   */
  public record Wording(List<Clause> clauses, Structure structure, Optional<String> kit) {

    public Wording {
      clauses = List.copyOf(clauses);
    }

    /** The same document of other terms: a clause of a term that is gone goes with it. */
    Wording of(PromiseSet set) {
      var keys = set.terms().stream().map(Term::key).toList();
      var left = clauses.stream().filter(clause -> clause.term().map(keys::contains).orElse(true));
      return new Wording(left.toList(), structure, kit);
    }
  }

  /** A version without a document. */
  public AgreementVersion(PromiseSet set, int edits, Instant madeAt, String madeBy) {
    this(set, edits, madeAt, madeBy, Optional.empty());
  }

  /** A version that says what a draft or a file said. */
  static AgreementVersion of(
      Articles articles,
      int number,
      Optional<Instant> since,
      int edits,
      Instant madeAt,
      String madeBy) {
    var set =
        new PromiseSet(number, since, articles.promises(), articles.quotas(), articles.aims());
    var wording = new Wording(articles.clauses(), articles.structure(), articles.kit());
    return new AgreementVersion(set, edits, madeAt, madeBy, Optional.of(wording));
  }

  public int number() {
    return set.version();
  }

  public Optional<Instant> since() {
    return set.since();
  }

  public List<TimedPromise> promises() {
    return set.promises();
  }

  public List<Quota> quotas() {
    return set.quotas();
  }

  /**
   * All that it says. Whoever set promises only gets a clause for each, and the usual structure.
   *
   * @param stages of the company
   */
  public Articles articles(List<String> stages) {
    return new Articles(
        set.promises(),
        set.quotas(),
        set.aims(),
        wording.map(Wording::clauses).orElseGet(List::of),
        wording.map(Wording::structure).orElseGet(() -> Structure.usual(stages)),
        wording.flatMap(Wording::kit));
  }

  /** Tells one state of the newest version from any other: sent as {@code ETag}. */
  public String tag() {
    return number() + "." + edits;
  }
}
