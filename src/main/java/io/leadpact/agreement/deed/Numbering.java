package io.leadpact.agreement.deed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers of sections and clauses in one document: a section that says nothing has none. */
public final class Numbering {

  private final Map<Section, Integer> sections = new LinkedHashMap<>();
  private final Map<String, String> clauses = new LinkedHashMap<>();

  public Numbering(Articles articles) {
    for (var section : Section.values()) {
      var within = articles.in(section);
      if (!within.isEmpty()) {
        int number = sections.size() + 1;
        sections.put(section, number);
        for (int i = 0; i < within.size(); i++) {
          clauses.put(within.get(i).key(), "%d.%d".formatted(number, i + 1));
        }
      }
    }
  }

  /** The sections that say something, in order, each with its number. */
  public Map<Section, Integer> sections() {
    return sections;
  }

  /** By their keys, the numbers of all clauses in order. */
  public Map<String, String> clauses() {
    return clauses;
  }

  /** Such as 4.2; empty where there is no such clause. */
  public Optional<String> clause(String key) {
    return Optional.ofNullable(clauses.get(key));
  }
}
