package io.leadpact.lead;

import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The stages of a company in order: LEAD comes first, WON last, between them whatever the company
 * has. Immutable.
 */
record Funnel(List<Stage> stages) {

  static final int MOST = 30;

  private static final Set<String> MILESTONES_OF_ENDS =
      Set.of(Milestone.LEAD.name(), Milestone.WON.name());

  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /** Outcomes and ends of a lead are not stages, so no stage may go by their names. */
  private static final Set<String> RESERVED = Set.of("LOST", "REJECTED", "MERGED");

  Funnel {
    stages = List.copyOf(stages);
    if (stages.size() > MOST) {
      throw new RuleViolation("stage.many", "At most %d stages".formatted(MOST), "stages", MOST);
    }
    stages.forEach(stage -> checkKey(stage.key()));
    refuseDoubles(stages.stream().map(Stage::key).toList(), "stage.double");
    refuseDoubles(
        stages.stream()
            .filter(stage -> !stage.retired())
            .flatMap(stage -> Optional.ofNullable(stage.milestone()).stream())
            .toList(),
        "stage.milestone.double");
    if (stages.isEmpty() || !stages.get(0).key().equals(Milestone.LEAD.name())) {
      throw new RuleViolation("stage.first", "The first stage is LEAD", "stages");
    }
    if (!stages.get(stages.size() - 1).key().equals(Milestone.WON.name())) {
      throw new RuleViolation("stage.last", "The last stage is WON", "stages");
    }
  }

  private static void checkKey(String key) {
    if (!KEY.matcher(key).matches() || RESERVED.contains(key)) {
      throw new RuleViolation("stage.key", "Not a key of a stage: " + key, "stages", key);
    }
  }

  private static void refuseDoubles(List<String> keys, String code) {
    var seen = new HashSet<String>();
    for (var key : keys) {
      if (!seen.add(key)) {
        throw new RuleViolation(code, "Named twice: " + key, "stages", key);
      }
    }
  }

  /** These stages in this order: known ones as they are, milestones with their own meaning. */
  static Funnel of(List<String> keys, List<Stage> known) {
    Map<String, Stage> byKey =
        known.stream().collect(Collectors.toMap(Stage::key, Function.identity()));
    return new Funnel(
        keys.stream()
            .map(key -> Optional.ofNullable(byKey.get(key)).orElseGet(() -> fresh(key)))
            .toList());
  }

  private static Stage fresh(String key) {
    return Milestone.of(key)
        .map(Milestone::stage)
        .orElseGet(() -> new Stage(key, null, null, null));
  }

  /** The same with one more stage, the last before WON. */
  Funnel with(Stage stage) {
    var more = new ArrayList<>(stages);
    more.add(stages.size() - 1, stage);
    return new Funnel(more);
  }

  Funnel without(String key) {
    place(key);
    return new Funnel(stages.stream().filter(stage -> !stage.key().equals(key)).toList());
  }

  /** The same with a stage of that key replaced; the ends of the way are what they are. */
  Funnel changed(Stage stage) {
    var place = place(stage.key());
    var known = stages.get(place);
    if (stage.milestone() != null && Milestone.of(stage.milestone()).isEmpty()) {
      throw new RuleViolation(
          "stage.milestone", "No milestone: " + stage.milestone(), "milestone", stage.milestone());
    }
    if (!known.fixed() && MILESTONES_OF_ENDS.contains(String.valueOf(stage.milestone()))) {
      throw new RuleViolation(
          "stage.milestone.double", "Named twice", "milestone", String.valueOf(stage.milestone()));
    }
    var changed = new ArrayList<>(stages);
    changed.set(place, known.fixed() ? stage.countingAs(known.milestone()) : stage);
    return new Funnel(changed);
  }

  Funnel retired(String key, boolean retired) {
    var place = place(key);
    if (stages.get(place).fixed()) {
      throw new RuleViolation("stage.fixed", key + " stays", "stages", key);
    }
    var changed = new ArrayList<>(stages);
    changed.set(place, stages.get(place).retired(retired));
    return new Funnel(changed);
  }

  /** The same with one stage a place earlier (-1) or later (+1); the ends stay where they are. */
  Funnel moved(String key, int by) {
    var from = place(key);
    var moved = new ArrayList<>(stages);
    var to = from + by;
    while (to > 0 && to < moved.size() - 1 && moved.get(to).retired()) {
      to += by;
    }
    Collections.swap(moved, from, Math.max(0, Math.min(moved.size() - 1, to)));
    return new Funnel(moved);
  }

  /** The keys that are here and not there. */
  Set<String> missingIn(Funnel other) {
    var missing = stages.stream().map(Stage::key).collect(Collectors.toSet());
    other.stages.forEach(stage -> missing.remove(stage.key()));
    return missing;
  }

  private int place(String key) {
    return IntStream.range(0, stages.size())
        .filter(i -> stages.get(i).key().equals(key))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("stage.unknown", "No stage " + key, "stage", key));
  }
}
