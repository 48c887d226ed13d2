package io.leadpact.agreement.deed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one agreement differs from another, clause by clause. A clause that stands for a term has
 * changed where the term has; that it was moved is no change.
 *
 * @param changes of clauses, in the order of the document
 * @param settings the names of the standard texts that say what is settled otherwise now, where
 *     they stand in neither document as a clause of their own
 */
public record Difference(List<Change> changes, List<String> settings) {

  private static final Map<String, Function<Structure, Object>> SETTINGS = settled();

  /** What became of a clause. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * A clause that is not what it was.
   *
   * @param before empty where it is new
   * @param after empty where it is gone
   */
  public record Change(String key, Optional<Clause> before, Optional<Clause> after) {

    public Kind kind() {
      if (before.isEmpty()) {
        return Kind.ADDED;
      }
      return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    public Section section() {
      return after.or(() -> before).orElseThrow().section();
    }
  }

  public static Difference between(Articles before, Articles after) {
    var changes = new ArrayList<Change>();
    for (var section : Section.values()) {
      after.in(section).forEach(clause -> change(clause, before, after).ifPresent(changes::add));
      before.in(section).stream()
          .filter(clause -> after.clause(clause.key()).isEmpty())
          .map(clause -> new Change(clause.key(), Optional.of(clause), Optional.empty()))
          .forEach(changes::add);
    }
    return new Difference(List.copyOf(changes), settings(before, after));
  }

  /** The same says the same. */
  public boolean empty() {
    return changes.isEmpty() && settings.isEmpty();
  }

  private static Optional<Change> change(Clause clause, Articles before, Articles after) {
    var was = before.clause(clause.key());
    boolean same =
        was.filter(clause::equals).isPresent()
            && clause.term().flatMap(before::term).equals(clause.term().flatMap(after::term))
            && saysTheSame(clause, before.structure(), after.structure());
    return same
        ? Optional.empty()
        : Optional.of(new Change(clause.key(), was, Optional.of(clause)));
  }

  /** A standard text says what the structure settles. */
  private static boolean saysTheSame(Clause clause, Structure before, Structure after) {
    return clause
        .standard()
        .filter(name -> clause.words().isEmpty())
        .map(SETTINGS::get)
        .map(setting -> Objects.equals(setting.apply(before), setting.apply(after)))
        .orElse(true);
  }

  private static List<String> settings(Articles before, Articles after) {
    return SETTINGS.entrySet().stream()
        .filter(
            setting ->
                !Objects.equals(
                    setting.getValue().apply(before.structure()),
                    setting.getValue().apply(after.structure())))
        .map(Map.Entry::getKey)
        .filter(name -> !stands(name, before) && !stands(name, after))
        .toList();
  }

  private static boolean stands(String name, Articles articles) {
    return articles.clauses().stream()
        .anyMatch(clause -> clause.standard().filter(name::equals).isPresent());
  }

  /** By the name of the standard text that says it, what the structure settles. */
  private static Map<String, Function<Structure, Object>> settled() {
    var settled = new LinkedHashMap<String, Function<Structure, Object>>();
    settled.put("term_stages", structure -> List.copyOf(structure.stages().entrySet()));
    settled.put("handover", Structure::handover);
    settled.put("term_mql", Structure::qualified);
    settled.put("term_bant", Structure::bantAt);
    settled.put("desk", Structure::desk);
    settled.put("attempts", Structure::attemptChannels);
    settled.put("channels", Structure::channelGroups);
    settled.put("communication", Structure::meetings);
    settled.put("conflict", Structure::levels);
    settled.put("correction", Structure::correction);
    settled.put("validity", structure -> structure.term().months());
    settled.put("review", structure -> structure.term().review());
    return settled;
  }
}
