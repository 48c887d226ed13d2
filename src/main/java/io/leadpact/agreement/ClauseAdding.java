package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.Leaves;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Term;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.NotFound;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings clauses with terms of their own into a draft. */
@Service
@Transactional
public class ClauseAdding {

  private final Drafts drafts;
  private final VersionRepository versions;
  private final Teams teams;

  ClauseAdding(Drafts drafts, VersionRepository versions, Teams teams) {
    this.drafts = drafts;
    this.versions = versions;
    this.teams = teams;
  }

  /** What the form of a new term begins with, by the paths of {@link DraftEditing#values}. */
  @Transactional(readOnly = true)
  public Map<String, String> values(Draft draft, TermKind kind, Section section) {
    return Leaves.of(blank(draft.articles(), kind).body(owner(kind, section)));
  }

  /** Whoever the section is about, where the kind lets them owe it. */
  private static Owner owner(TermKind kind, Section section) {
    return switch (section) {
      case MARKETING -> Owner.MARKETING;
      case SALES -> Owner.SALES;
      case JOINT -> kind.ofParty() ? kind.usual() : Owner.JOINT;
      default -> kind.usual();
    };
  }

  private NewTerm blank(Articles articles, TermKind kind) {
    var taken = taken(articles);
    var key = kind.key();
    for (int number = 2; taken.contains(key); number++) {
      key = kind.key() + "_" + number;
    }
    return new NewTerm(kind, key, articles.structure());
  }

  /** Another term of the past under the same key would be read as this one. */
  private Set<String> taken(Articles articles) {
    var taken = new HashSet<String>();
    articles.terms().stream().map(Term::key).forEach(taken::add);
    articles.clauses().stream().map(Clause::key).forEach(taken::add);
    versions.findAll().stream()
        .flatMap(version -> version.set().terms().stream())
        .map(Term::key)
        .forEach(taken::add);
    return taken;
  }

  /** What may start the clock of a new promise. */
  @Transactional(readOnly = true)
  public List<PatternChoice> starts(Draft draft) {
    return PatternChoice.starts(teams(), between(draft));
  }

  /** What may stop the clock of a new promise. */
  @Transactional(readOnly = true)
  public List<PatternChoice> stops(Draft draft) {
    return PatternChoice.stops(teams(), between(draft));
  }

  private List<String> teams() {
    return teams.all().stream().map(Team::key).toList();
  }

  /** Every lead begins in the first stage, and a win is an event of its own. */
  private static List<String> between(Draft draft) {
    var stages = draft.articles().stages();
    return stages.stream().filter(key -> !key.equals(stages.get(0)) && !key.equals("WON")).toList();
  }

  /**
   * Where a clause is to stand and what more is said by it than its term says.
   *
   * @param words own ones by language; none: what the program says
   */
  public record NewClause(Section section, Map<Tongue, String> words, Optional<String> plan) {

    Clause of(Term term) {
      var key = term.key();
      return new Clause(key, section, Optional.of(key), Optional.empty(), words, plan);
    }
  }

  /**
   * Adds a clause at the end of its section, and the term that it words.
   *
   * @param values of its term by their paths, as {@link #values} has them
   * @return its key
   */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String add(String tag, TermKind kind, NewClause clause, Map<String, String> values) {
    var articles = drafts.open().orElseThrow(() -> new NotFound("draft", "open")).articles();
    var blank = blank(articles, kind);
    var typed = new HashMap<>(values);
    typed.keySet().removeAll(Set.of("key", "kind", "of"));
    var term = blank.read(Leaves.with(blank.body(owner(kind, clause.section())), typed));
    drafts.change(tag, articles.plus(term, clause.of(term)));
    return term.key();
  }
}
