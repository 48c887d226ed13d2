package io.leadpact.agreement;

import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.Leaves;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.agreement.terms.Term;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the document of a draft piece by piece. */
@Service
@Transactional
public class DraftEditing {

  private final Drafts drafts;
  private final ClauseWords words;

  DraftEditing(Drafts drafts, ClauseWords words) {
    this.drafts = drafts;
    this.words = words;
  }

  /**
   * What a clause of the draft stands for, as values that a form may show; empty without a term.
   */
  @Transactional(readOnly = true)
  public Map<String, String> values(Draft draft, String clause) {
    return term(draft, clause).map(TermBody::write).map(Leaves::of).orElseGet(Map::of);
  }

  private static Optional<Term> term(Draft draft, String clause) {
    return clause(draft, clause).term().flatMap(draft.articles()::term);
  }

  private static Clause clause(Draft draft, String key) {
    return draft.articles().clause(key).orElseThrow(() -> new NotFound("clause", key));
  }

  /**
   * Lets a clause say something else.
   *
   * @param words own ones by language; none: what the program says
   * @param values of its term by their paths, as {@link #values} has them
   * @throws Conflict where the draft is not as the tag says any more
   */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft say(
      String tag,
      String key,
      Map<Tongue, String> words,
      Optional<String> plan,
      Map<String, String> values) {
    var draft = open();
    var old = clause(draft, key);
    var clause = new Clause(key, old.section(), old.term(), old.standard(), words, plan);
    var term = term(draft, key);
    var articles =
        term.map(one -> TermBody.read(one, Leaves.with(TermBody.write(one), values)))
            .map(draft.articles()::with)
            .orElse(draft.articles());
    return drafts.change(tag, articles.with(replaced(articles.clauses(), clause)));
  }

  private static List<Clause> replaced(List<Clause> clauses, Clause clause) {
    return clauses.stream().map(one -> one.key().equals(clause.key()) ? clause : one).toList();
  }

  /** Adds a clause of own words at the end of a section. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft add(String tag, Section section, Map<Tongue, String> words) {
    var articles = open().articles();
    int number = 1;
    while (articles.clause("own_" + number).isPresent()) {
      number++;
    }
    var clauses = new ArrayList<>(articles.clauses());
    clauses.add(
        new Clause(
            "own_" + number, section, Optional.empty(), Optional.empty(), words, Optional.empty()));
    return drafts.change(tag, articles.with(clauses));
  }

  /** Moves a clause before the one above it in its section, or behind the one below. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft move(String tag, String key, boolean up) {
    var draft = open();
    var clause = clause(draft, key);
    var clauses = new ArrayList<>(draft.articles().clauses());
    var within = draft.articles().in(clause.section());
    int place = within.indexOf(clause) + (up ? -1 : 1);
    if (place >= 0 && place < within.size()) {
      Collections.swap(clauses, clauses.indexOf(clause), clauses.indexOf(within.get(place)));
    }
    return drafts.change(tag, draft.articles().with(clauses));
  }

  /** Takes a clause away, and with it the term that it words. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft remove(String tag, String key) {
    var draft = open();
    var clause = clause(draft, key);
    var left = draft.articles().without(clause.term().stream().toList());
    return drafts.change(
        tag, left.with(left.clauses().stream().filter(one -> !one.key().equals(key)).toList()));
  }

  /** What a clause would say by itself; empty where only own words say anything. */
  @Transactional(readOnly = true)
  public Map<Tongue, String> standard(Draft draft, String key) {
    var standard = new EnumMap<Tongue, String>(Tongue.class);
    for (var tongue : Tongue.values()) {
      words
          .in(tongue, draft.articles())
          .standard(clause(draft, key))
          .ifPresent(text -> standard.put(tongue, text));
    }
    return standard;
  }

  private Draft open() {
    return drafts.open().orElseThrow(() -> new NotFound("draft", "open"));
  }
}
