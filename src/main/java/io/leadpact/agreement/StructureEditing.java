package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.Numbering;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.deed.StandardTexts;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.deed.StructureRows;
import io.leadpact.agreement.deed.StructureRows.Table;
import io.leadpact.agreement.terms.Mix;
import io.leadpact.agreement.terms.Term;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles in a draft how the two work together. */
@Service
@Transactional
public class StructureEditing {

  private final Drafts drafts;

  StructureEditing(Drafts drafts) {
    this.drafts = drafts;
  }

  /** As values that a form may show, see {@link StructureRows}. */
  public Map<String, String> values(Draft draft) {
    return StructureRows.of(draft.articles().structure());
  }

  /**
   * The values without one of their rows; nothing is settled by it yet.
   *
   * @throws RuleViolation where a mix divides leads by the group that would be gone
   */
  @Transactional(readOnly = true)
  public Map<String, String> without(Map<String, String> values, Table table, int row) {
    if (table == Table.CHANNEL_GROUPS) {
      refuseUsed(open().articles(), table.rows(values), row);
    }
    return StructureRows.without(values, table, row);
  }

  private static void refuseUsed(Articles articles, List<Map<String, String>> groups, int row) {
    var was = row < groups.size() ? groups.get(row).getOrDefault("was", "") : "";
    mix(articles, was)
        .ifPresent(
            clause -> {
              throw used(was, clause, "channelGroups[%d].group".formatted(row));
            });
  }

  private static RuleViolation used(String group, String clause, String field) {
    return new RuleViolation(
        "structure.group.used",
        "Clause %s divides leads by the group %s".formatted(clause, group),
        field,
        group,
        clause);
  }

  /** The number of a clause that divides leads by that group. */
  private static Optional<String> mix(Articles articles, String group) {
    var numbers = new Numbering(articles);
    return articles.clauses().stream()
        .filter(clause -> clause.term().flatMap(articles::term).filter(by(group)).isPresent())
        .findFirst()
        .flatMap(clause -> numbers.clause(clause.key()));
  }

  private static Predicate<Term> by(String group) {
    return term -> term instanceof Mix mix && mix.parts().containsKey(group);
  }

  /**
   * Settles what all the values say. A stage that is new to the chain gets the clause that defines
   * it, one that is gone loses it.
   *
   * @throws RuleViolation of the very value, by its path
   */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft settle(String tag, Map<String, String> values) {
    var articles = open().articles();
    var structure = StructureRows.read(values);
    refuseGone(articles, structure, Table.CHANNEL_GROUPS.rows(values));
    var clauses = clauses(articles, structure);
    return drafts.change(tag, articles.with(clauses).with(structure));
  }

  private static void refuseGone(
      Articles articles, Structure structure, List<Map<String, String>> rows) {
    for (var group : articles.structure().channelGroups().keySet()) {
      if (!structure.channelGroups().containsKey(group)) {
        var place =
            rows.stream()
                .filter(row -> group.equals(row.get("was")))
                .findFirst()
                .map(rows::indexOf);
        var field = place.map("channelGroups[%d].group"::formatted).orElse("channelGroups");
        mix(articles, group)
            .ifPresent(
                clause -> {
                  throw used(group, clause, field);
                });
      }
    }
  }

  private static List<Clause> clauses(Articles articles, Structure structure) {
    var before = articles.structure().stages().keySet();
    var after = structure.stages().keySet();
    var gone =
        before.stream().filter(one -> !after.contains(one)).map(StandardTexts::ofStage).toList();
    var clauses = new ArrayList<>(articles.clauses());
    clauses.removeIf(clause -> clause.standard().filter(gone::contains).isPresent());
    var defined = clauses.stream().flatMap(clause -> clause.standard().stream()).toList();
    int place = afterStages(clauses);
    for (var stage : after) {
      var name = StandardTexts.ofStage(stage);
      if (!before.contains(stage) && !defined.contains(name)) {
        clauses.add(place++, Clause.standard(Section.STAGES, name));
      }
    }
    return clauses;
  }

  /** Behind the last clause that defines a stage; before all others where none does. */
  private static int afterStages(List<Clause> clauses) {
    for (int i = clauses.size(); i > 0; i--) {
      var standard = clauses.get(i - 1).standard();
      if (standard.filter(name -> name.startsWith(StandardTexts.STAGE)).isPresent()) {
        return i;
      }
    }
    return 0;
  }

  private Draft open() {
    return drafts.open().orElseThrow(() -> new NotFound("draft", "open"));
  }
}
